import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { useText } from '../../../../platform/web/language.ts'
import { customersText } from '../../../customers/customers.text.ts'
import { erpImportText } from '../../erp-import.text.ts'
import type { ImportChange } from './import.api.ts'

/** 'Ciudad: Talca → Curicó', or what was kept because somebody changed it here. */
export function FieldChange({ change }: { change: ImportChange['fields'][number] }) {
  const t = useText(erpImportText)
  const ofCustomers = useText(customersText).fields
  const { field, before, after, kept } = change
  const labels: Record<string, string> = { ...ofCustomers, ...t.fields }
  const said = (value: string | null) => {
    if (!value) return t.nothing
    if (field === 'active') return value === 'true' ? t.isActive : t.isInactive
    return field === 'taxId' ? showRut(value) : value
  }
  const quoted = (value: string | null) => (value ? `«${said(value)}»` : said(value))
  return (
    <li>
      <span className="import-label">{labels[field] ?? field}:</span>{' '}
      {kept ? (
        <em>{t.kept(quoted(before), quoted(after))}</em>
      ) : (
        <>
          {before !== null && (
            <>
              <del>{said(before)}</del> <span aria-hidden>→</span>
              <span className="visually-hidden">{t.becomes}</span>{' '}
            </>
          )}
          <ins>{said(after)}</ins>
        </>
      )}
    </li>
  )
}
