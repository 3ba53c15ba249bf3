import { useEquipment } from '../../../customers/web/customer-choices.ts'
import { useBoughtEverywhere } from '../../../erp/web/bought.ts'
import { useNameAmongSeveral } from '../../../erp/web/codes/codes.api.ts'
import { useErpStatus } from '../../../erp/web/panels.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { keyOf, offeredProducts, ofKey } from './product-keys.ts'

export type ScopeDraft = {
  scope: CoverageDetail['scope']
  /** As `keyOf` names them. */
  productCodes: string[]
  equipmentIds: string[]
}

export const WHOLE: ScopeDraft = { scope: 'all', productCodes: [], equipmentIds: [] }

type Covered = Pick<CoverageDetail, 'scope' | 'products' | 'equipment'>

/** What a coverage covers, as it stands in a form. */
export const scopeDraft = ({ scope, products, equipment }: Covered): ScopeDraft => ({
  scope,
  productCodes: products.map(keyOf),
  equipmentIds: equipment.map((one) => one.id),
})

/** Products as they are sent. */
export const sentProducts = ({ productCodes }: Pick<ScopeDraft, 'productCodes'>) => productCodes.map(ofKey)

/** What a customer has that can be covered, to choose from: of our own records and, by code, of the ERP. */
export function useCoverable(customerId: string, { productCodes, equipmentIds }: ScopeDraft) {
  const owned = useEquipment(customerId)
  const bought = useBoughtEverywhere(customerId)
  const several = (useErpStatus().data?.companies.length ?? 0) > 1
  const companyName = useNameAmongSeveral()
  const things = owned.data?.items ?? []
  return {
    isPending: owned.isPending,
    products: offeredProducts({ bought, owned: things, chosen: productCodes, several }).map(
      ({ key, code, name, company }) => ({
        value: key,
        label: [name, code, company !== null && companyName(company)].filter(Boolean).join(' · '),
      }),
    ),
    equipment: things
      .filter((one) => one.active || equipmentIds.includes(one.id))
      .map(({ id, productName, serial, location }) => ({
        value: id,
        label: [productName, serial, location].filter(Boolean).join(' · '),
      })),
  }
}
