import type { CoverageDetail } from '../../coverages.contract.ts'

type Covered = Pick<CoverageDetail, 'scope' | 'products' | 'equipment'>

/** The names of what is covered; none when everything is. */
export const coveredNames = ({ scope, products, equipment }: Covered): string[] =>
  scope === 'products'
    ? products.map(({ code, name }) => (name === code ? code : `${name} (${code})`))
    : scope === 'equipment'
      ? equipment.map(({ name, serial }) => [name, serial].filter(Boolean).join(' · '))
      : []
