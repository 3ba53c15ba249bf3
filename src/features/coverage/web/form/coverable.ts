import { useEquipment } from '../../../customers/web/customer-choices.ts'
import { useBoughtEverywhere } from '../../../erp/web/bought.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'

export type ScopeDraft = { scope: CoverageDetail['scope']; productCodes: string[]; equipmentIds: string[] }

export const WHOLE: ScopeDraft = { scope: 'all', productCodes: [], equipmentIds: [] }

type Covered = Pick<CoverageDetail, 'scope' | 'products' | 'equipment'>

/** What a coverage covers, as it stands in a form. */
export const scopeDraft = ({ scope, products, equipment }: Covered): ScopeDraft => ({
  scope,
  productCodes: [...new Set(products.map((one) => one.code))],
  equipmentIds: equipment.map((one) => one.id),
})

/** A code that is chosen counts in every company of the ERP: what each calls so is told, the first company first. */
const allNames = (bought: { code: string; name: string }[]) =>
  [...Map.groupBy(bought, ({ code }) => code)].map(
    ([code, same]) => [code, [...new Set(same.map(({ name }) => name))].join(' / ')] as const,
  )

/** What a customer has that can be covered, to choose from: of our own records and, by code, of the ERP. */
export function useCoverable(customerId: string, { productCodes, equipmentIds }: ScopeDraft) {
  const owned = useEquipment(customerId)
  const bought = useBoughtEverywhere(customerId)
  const names = new Map([
    ...productCodes.map((code) => [code, ''] as const),
    ...(owned.data?.items ?? []).flatMap((one) =>
      one.productCode ? [[one.productCode, one.productName] as const] : [],
    ),
    ...allNames(bought),
  ])
  return {
    isPending: owned.isPending,
    products: [...names].map(([code, name]) => ({ value: code, label: name ? `${name} · ${code}` : code })),
    equipment: (owned.data?.items ?? [])
      .filter((one) => one.active || equipmentIds.includes(one.id))
      .map(({ id, productName, serial, location }) => ({
        value: id,
        label: [productName, serial, location].filter(Boolean).join(' · '),
      })),
  }
}
