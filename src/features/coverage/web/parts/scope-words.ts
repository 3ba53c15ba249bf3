import type { CoverageDetail } from '../../coverages.contract.ts'

type Covered = Pick<CoverageDetail, 'scope' | 'equipment'> & {
  products: (Omit<CoverageDetail['products'][number], 'company'> & { company?: number | null })[]
}
/** How a company of the ERP is called, where there are several. */
type NameOf = (company: number) => string | undefined

/** The names of what is covered; none when everything is. */
export const coveredNames = ({ scope, products, equipment }: Covered, nameOf?: NameOf): string[] =>
  scope === 'products'
    ? products.map(({ code, name, company }) =>
        [name === code ? code : `${name} (${code})`, company && nameOf?.(company)].filter(Boolean).join(' · '),
      )
    : scope === 'equipment'
      ? equipment.map(({ name, serial }) => [name, serial].filter(Boolean).join(' · '))
      : []
