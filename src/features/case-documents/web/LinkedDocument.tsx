import { Anchor, Badge, Button, Group } from '@mantine/core'
import { mdiAlertOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import { currencyOfAmounts, documentName, documentState } from '../../erp/document-names.ts'
import { erpText } from '../../erp/erp.text.ts'
import { Folded } from '../../erp/web/Folded.tsx'
import { Lines } from '../../erp/web/Lines.tsx'
import { useMoney } from '../../erp/web/money.ts'
import type { CaseDocument, DocumentCompany } from '../case-documents.contract.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { companyToTell, isReadNow } from './companies.ts'
import { warningOf } from './warning.ts'
import '../../erp/web/erp.css'

type Props = {
  one: CaseDocument
  of: Pick<CaseDetail, 'customer'>
  mayUnlink: boolean
  companies: DocumentCompany[]
  /** This person may look into the ERP. */
  mayRead: boolean
  onUnlink: () => void
  onCompare: () => void
}

/** A document as it was when it was linked, and what of it is no longer so. */
export function LinkedDocument({ one, of, mayUnlink, companies, mayRead, onUnlink, onCompare }: Props) {
  const t = useText(caseDocumentsText)
  const erp = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const language = use(LanguageContext)
  const { document } = one
  const title = documentName(document, language)
  const state = documentState(document, language)
  const warning = warningOf(one, t)
  const company = companyToTell(one, companies)
  return (
    <Folded
      sum={money(document.total, currencyOfAmounts(document))}
      title={
        <>
          {title}{' '}
          {state && (
            <Badge size="sm" color="gray" variant="light" tt="none">
              {state}
            </Badge>
          )}
        </>
      }
      facts={
        <>
          <span>{document.issuedOn ? f.day(document.issuedOn) : erp.noDate}</span>
          {company && <span>{t.ofCompany(company)}</span>}
          {warning && (
            <span className="case-document-warning">
              <Icon path={mdiAlertOutline} size={16} /> {warning}
            </span>
          )}
        </>
      }
      beneath={
        hasBecome(one) && (
          <div className="case-document-act no-print">
            <Button size="compact-xs" variant="light" aria-label={t.whatChangedNamed(title)} onClick={onCompare}>
              {t.whatChanged}
            </Button>
          </div>
        )
      }
    >
      {document.lines.length > 0 && (
        <Lines
          lines={document.lines}
          currency={currencyOfAmounts(document)}
          title={`${title}: ${erp.lines(document.lines.length)}`}
        />
      )}
      <Facts one={one} />
      <Group className="erp-part no-print" justify="space-between" gap="xs">
        {mayRead && isThere(one) && isReadNow(one, companies) && <Today customerId={of.customer.id} one={one} />}
        {mayUnlink && (
          <Button size="compact-xs" variant="default" ml="auto" aria-label={t.unlinkNamed(title)} onClick={onUnlink}>
            {t.unlink}
          </Button>
        )}
      </Group>
    </Folded>
  )
}

/** Under its reference stands it, as far as is known, and no other. */
const isThere = ({ check }: CaseDocument) => check === 'same' || check === 'changed' || check === 'unknown'

/** It is known to be other than its copy. */
const hasBecome = ({ check }: CaseDocument) => check === 'changed' || check === 'reused' || check === 'gone'

type TodayProps = { customerId: string; one: CaseDocument }

function Today({ customerId, one: { company, document } }: TodayProps) {
  const t = useText(caseDocumentsText)
  const { panel, ref } = document
  return (
    <Anchor
      size="xs"
      renderRoot={(props) => (
        <Link
          to="/customers/$id/documents/$panel/$ref"
          params={{ id: customerId, panel, ref }}
          search={company > 1 ? { company } : {}}
          {...props}
        />
      )}
    >
      {t.today}
    </Anchor>
  )
}

/** Its sums and who it was between; who linked it, and when the ERP was last asked. */
function Facts({ one }: { one: CaseDocument }) {
  const t = useText(caseDocumentsText)
  const erp = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const now = useNow()
  const { document, linkedBy, linkedAt, acceptedBy, acceptedAt, checkedAt } = one
  const amount = (sum: number) => money(sum, currencyOfAmounts(document))
  const facts = [
    `${erp.net} ${amount(document.net)}`,
    document.tax !== null && `${erp.tax} ${amount(document.tax)}`,
    `${erp.total} ${amount(document.total)}`,
    document.purchaseOrder && erp.order(document.purchaseOrder),
    document.quotation !== null && erp.ofQuotation(document.quotation),
    document.seller && erp.seller(document.seller),
    document.contact && erp.contact(document.contact),
    acceptedBy && acceptedAt && t.asAccepted(acceptedBy.name, f.instant(acceptedAt)),
    acceptedBy ? t.linkedBy(linkedBy.name) : t.asLinked(linkedBy.name, f.instant(linkedAt)),
    checkedAt && t.checked(f.since(checkedAt, Math.max(now, Date.parse(checkedAt)))),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return (
    <div className="erp-part erp-facts">
      {facts.map((fact) => (
        <span key={String(fact)}>{fact}</span>
      ))}
    </div>
  )
}
