import { useFormats } from '../../../platform/web/format.ts'

/** An amount in the currency it was written in: pesos as usual, others with two decimals and their name. */
export function useMoney() {
  const f = useFormats()
  return (amount: number, currency: string) =>
    currency === 'CLP' ? f.money(amount) : `${currency} ${f.number(amount)}`
}
