import type { ErpChoices, SerialsRole } from '../../erp-settings.contract.ts'

/** A table of serials and its columns as they are chosen so far; '' where none is. */
export type TypedSerials = Record<'table' | SerialsRole, string>

/** How a company is read, as it stands in the form. */
export type TypedChoices = Omit<ErpChoices, 'serials'> & {
  /** None: pieces of sold lines are their serials. */
  serials: TypedSerials | null
}

export const typedChoices = ({ accounts, dueBy, serials }: ErpChoices): TypedChoices => ({
  accounts,
  dueBy,
  serials: serialsOf(serials),
})

function serialsOf(kept: ErpChoices['serials']): TypedSerials | null {
  if (!kept) return null
  const { table, columns } = kept
  return { table, ...columns, line: columns.line ?? '', product: columns.product ?? '' }
}

/** As they are sent. */
export function choicesOf({ accounts, dueBy, serials }: TypedChoices): ErpChoices {
  if (!serials) return { accounts, dueBy, serials: null }
  const { table, line, product, ...columns } = serials
  return { accounts, dueBy, serials: { table, columns: { ...columns, line: line || null, product: product || null } } }
}

export type NeededColumn = `serials.${'serial' | 'kind' | 'document' | 'product'}`

/** Columns without which serials cannot be read. */
export function lackingColumns({ serials }: Pick<TypedChoices, 'serials'>): NeededColumn[] {
  if (!serials) return []
  const columns = (['serial', 'kind', 'document'] as const).filter((role) => !serials[role])
  const ofWhat = !serials.line && !serials.product ? (['product'] as const) : []
  return [...columns, ...ofWhat].map((role) => `serials.${role}` as const)
}
