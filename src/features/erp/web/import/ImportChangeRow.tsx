import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import type { ImportKind } from '../../erp-import.contract.ts'
import { erpImportText } from '../../erp-import.text.ts'
import { FieldChange } from './FieldChange.tsx'
import { BringAnyway } from './BringAnyway.tsx'
import type { ErpImport, ImportChange } from './import.api.ts'

const colours: Record<ImportKind, string> = {
  created: 'teal',
  linked: 'teal',
  changed: 'blue',
  kept: 'gray',
  activated: 'teal',
  deactivated: 'gray',
  gone: 'gray',
  unproven: 'orange',
  conflict: 'red',
}

type Props = { change: ImportChange; of: ErpImport; kindShown: boolean }

/** A customer of the ERP: what is different, what was kept, or why nothing was done. */
export function ImportChangeRow({ change, of: { preview, company }, kindShown }: Props) {
  const t = useText(erpImportText)
  const { kind, code, name, customerId, fields, reason } = change
  // of a new one the name stands above
  const told = kind === 'created' ? fields.filter(({ field }) => field !== 'name') : fields
  return (
    <li className="line">
      <div className="line-first">
        {customerId ? (
          <Link to="/customers/$id" params={{ id: customerId }} className="import-name">
            {name}
          </Link>
        ) : (
          <span className="import-name">{name}</span>
        )}
        <span className="line-number">{t.code(code)}</span>
        {kindShown && (
          <Badge size="sm" color={colours[kind]} variant="light" tt="none" className="line-end import-badge">
            {(preview ? t.itWouldBe : t.kind)[kind]}
          </Badge>
        )}
      </div>
      {reason && <div className="line-second line-strong">{reason}</div>}
      {kind === 'unproven' && !customerId && <BringAnyway code={code} name={name} company={company} />}
      {told.length > 0 && (
        <ul className="plain-list import-fields" data-inline={kind === 'created' || undefined}>
          {told.map((field, place) => (
            // eslint-disable-next-line react/no-array-index-key -- several contacts have the same field
            <FieldChange key={place} change={field} />
          ))}
        </ul>
      )}
    </li>
  )
}
