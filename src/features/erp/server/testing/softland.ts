import pg from 'pg'
import { cloneDatabase } from '../../../../app/server/testing/harness.ts'
import { checkDigit } from '../../../../platform/shared/chile/rut.ts'
import type { DemoErpCustomer } from '../demo/customers.ts'
import { loadSoftlandDemo } from '../demo/load.ts'

/** Sixty customers with codes of every kind. */
export const sixty: DemoErpCustomer[] = Array.from({ length: 60 }, (_, index) => {
  const body = String(76_100_200 + index * 7_919)
  const odd = ['4017', 'SUC/12 B', 'K 9', 'A/1']
  const erpCode = index % 15 === 7 ? odd[(index - 7) / 15]! : body
  const abroad = index % 30 === 20
  return {
    erpCode,
    name: `Cliente Número ${index} Ltda.`,
    taxId: abroad ? null : body + checkDigit(body),
    city: 'Ñuñoa',
  }
})

/** A database with the demonstration's Softland; dropped when the file is done. */
export async function startSoftland(customers: DemoErpCustomer[], now: Date) {
  const connection = await cloneDatabase('template1')
  await loadSoftlandDemo(connection, customers, now)
  const run = async (statement: string, values: unknown[] = []) => {
    const client = new pg.Client(connection)
    await client.connect()
    try {
      return await client.query(statement, values)
    } finally {
      await client.end()
    }
  }
  return { connection, run }
}
