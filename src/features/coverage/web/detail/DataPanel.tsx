import { type ReactNode, use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { useMe } from '../../../auth/web/session.ts'
import { useErpStatus } from '../../../erp/web/panels.ts'
import { FileList } from '../../../files/web/FileList.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import type { OwnField } from '../../coverage-types.contract.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { purchaseInWords } from '../../warranties.text.ts'
import { useCoverageTypes } from '../types/types.api.ts'

/** Reference, the company's own fields, notes and papers. */
export function DataPanel({ detail }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  const formats = useFormats()
  const language = use(LanguageContext)
  const { abilities } = useMe()
  const companies = useErpStatus().data?.companies
  const { reference, purchase, notes, files, createdBy, createdAt } = detail
  return (
    <Panel title={t.data}>
      <dl className="coverage-facts">
        {reference && <Fact name={t.reference}>{reference}</Fact>}
        {purchase && <Fact name={t.purchase}>{purchaseInWords(purchase, language, companies)}</Fact>}
        {abilities.findCustomers && <OwnFacts detail={detail} />}
        {notes && (
          <Fact name={t.notes}>
            <span className="coverage-notes">{notes}</span>
          </Fact>
        )}
        <Fact name={t.createdBy}>
          <Unbroken>{t.created(createdBy, formats.instant(createdAt))}</Unbroken>
        </Fact>
      </dl>
      {files.length > 0 && (
        <>
          <h3 className="coverage-subtitle">{t.files}</h3>
          <FileList files={files} />
        </>
      )}
    </Panel>
  )
}

/** The company's own fields, in the order of the type; one that the type has no more goes by its key. */
function OwnFacts({ detail: { type, attributes } }: { detail: CoverageDetail }) {
  const written = useWritten()
  const fields = useCoverageTypes().data?.items.find(({ id }) => id === type.id)?.fields ?? []
  const known = fields.filter(({ key }) => key in attributes)
  const others = Object.keys(attributes).filter((key) => !fields.some((field) => field.key === key))
  return (
    <>
      {known.map((field) => (
        <Fact key={field.key} name={field.label}>
          {written(field.type, attributes[field.key]!)}
        </Fact>
      ))}
      {others.map((key) => (
        <Fact key={key} name={key}>
          {written('text', attributes[key]!)}
        </Fact>
      ))}
    </>
  )
}

function useWritten() {
  const t = useText(coverageDetailText)
  const formats = useFormats()
  return (type: OwnField['type'], value: string | number | boolean): string => {
    if (typeof value === 'boolean') return value ? t.yes : t.no
    if (typeof value === 'number') return formats.number(value)
    return type === 'date' ? showDay(value) : value
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
