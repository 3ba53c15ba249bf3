import { type formats, useFormats } from '../../../platform/web/format.ts'

type Formats = Pick<ReturnType<typeof formats>, 'money' | 'number'>

/** An amount in the currency it was written in: pesos as usual, others with two decimals and their name. */
export const amountWords = (f: Formats, amount: number, currency: string): string =>
  currency === 'CLP' ? f.money(amount) : `${currency} ${f.number(amount)}`

export function useMoney() {
  const f = useFormats()
  return (amount: number, currency: string) => amountWords(f, amount, currency)
}
