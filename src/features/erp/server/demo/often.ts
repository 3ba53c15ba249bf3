import type { Story } from './story.ts'

/** Days from one visit to the next. */
const EVERY = 16
/** Days until an invoice of it is paid. */
const PAID_AFTER = 33

const VISIT = { product: 'SRV-MANT', detail: 'Mantención de balanzas, visita programada', quantity: 1, price: 84_000 }
const SPARE = { product: 'SRV-INST', detail: 'Instalación de repuestos', quantity: 1, price: 95_000 }

/** A customer who buys all the time has more documents than a page of a list. */
export function buysOften({ sell, pay, today, start }: Story) {
  const oldest = Math.round((Date.parse(today) - Date.parse(start)) / 86_400_000)
  for (let days = oldest - EVERY, visit = 1; days > 3; days -= EVERY, visit++) {
    const lines = visit % 5 ? [VISIT] : [VISIT, SPARE]
    const invoice = sell(days, { lines, order: visit % 3 ? undefined : `OC-${4_000 + visit}` })
    if (days > PAID_AFTER + 5) pay(invoice, days - PAID_AFTER)
  }
}
