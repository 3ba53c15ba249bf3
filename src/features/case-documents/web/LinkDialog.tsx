import { Alert, Button, Group, NativeSelect, Stack, Tabs, Text } from '@mantine/core'
import { type ReactNode, use, useState } from 'react'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import { documentName } from '../../erp/document-names.ts'
import type { DocumentHead, DocumentPanel } from '../../erp/erp-documents.contract.ts'
import { erpText } from '../../erp/erp.text.ts'
import type { CaseDocument, DocumentCompany } from '../case-documents.contract.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { useLinkDocument } from './case-documents.api.ts'
import { FindDocument } from './FindDocument.tsx'
import { reasonOf } from './reason.ts'

type Props = {
  detail: Pick<CaseDetail, 'id' | 'customer'>
  /** At least one; where there are several, one chooses. */
  companies: DocumentCompany[]
  linked: CaseDocument[]
  onClose: () => void
}

/** Finds documents of the customer in the ERP and links them; it stays open for more. */
export function LinkDialog({ detail, companies, linked, onClose }: Props) {
  const t = useText(caseDocumentsText)
  const erp = useText(erpText)
  const language = use(LanguageContext)
  const [chosen, setChosen] = useState(companies[0]!.company)
  const { company, panels } = companies.find((one) => one.company === chosen) ?? companies[0]!
  const [kind, setKind] = useState(panels[0]!)
  const panel = panels.includes(kind) ? kind : panels[0]!
  const link = useLinkDocument(detail.id)
  const isLinked = ({ panel, ref }: DocumentHead) =>
    linked.some(
      ({ document, check, ...one }) =>
        // where the number is another document's now, or another company's, it is another one that is found
        one.company === company &&
        document.panel === panel &&
        document.ref === ref &&
        check !== 'reused' &&
        check !== 'otherCompany',
    )
  const take = (one: DocumentHead) => {
    if (!isLinked(one)) link.mutate({ company, panel: one.panel, ref: one.ref, title: documentName(one, language) })
  }
  return (
    <Dialog title={t.dialog(detail.customer.name)} size={720} onClose={onClose}>
      {companies.length > 1 && (
        <NativeSelect
          size="xs"
          mb="sm"
          label={t.company}
          data={companies.map(({ company, name }) => ({
            value: String(company),
            label: name ?? t.companyNumber(company),
          }))}
          value={String(company)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
      )}
      <Tabs value={panel} onChange={(value) => setKind(value as DocumentPanel)}>
        {panels.length > 1 && (
          <Tabs.List aria-label={t.title} mb="sm" className="case-documents-kinds">
            {panels.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {erp[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        <Parts panel={panel} withTabs={panels.length > 1}>
          <Stack gap="sm">
            <FindDocument
              customerId={detail.customer.id}
              company={company}
              others={companies.filter((one) => one.company !== company)}
              onCompany={setChosen}
              panel={panel}
              isLinked={isLinked}
              pendingRef={link.isPending && link.variables.company === company ? link.variables.ref : undefined}
              onTake={take}
            />
            {link.error && (
              <Alert color="red" role="alert" py={6}>
                {reasonOf(link.error)}
              </Alert>
            )}
            <Group justify="space-between" gap="xs">
              <Text size="xs" c="dimmed" visibleFrom="sm">
                {t.keys}
              </Text>
              <Text size="sm" role="status" className="case-document-done">
                {link.isSuccess && t.linkedNow(link.variables.title)}
              </Text>
              <Button size="xs" variant="default" onClick={onClose}>
                {t.done}
              </Button>
            </Group>
          </Stack>
        </Parts>
      </Tabs>
    </Dialog>
  )
}

type PartsProps = { panel: DocumentPanel; withTabs: boolean; children: ReactNode }

const Parts = ({ panel, withTabs, children }: PartsProps) =>
  withTabs ? <Tabs.Panel value={panel}>{children}</Tabs.Panel> : children
