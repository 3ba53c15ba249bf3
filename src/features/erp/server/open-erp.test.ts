import { describe, expect, onTestFinished, test } from 'vitest'
import { USUAL_CHOICES } from './connection.ts'
import { ErpChanged } from './erp.ts'
import { openErp } from './open-erp.ts'
import type { Asked } from './softland/sql-server/testing/asked.ts'
import { there } from './softland/sql-server/testing/connection.ts'
import { type Answer, startTds, type Table } from './softland/sql-server/testing/tds.ts'
import { tables } from './softland/tables.ts'

const NOW = new Date('2026-11-23T15:00:00Z')

const columns: Table = Object.entries(tables).flatMap(([name, kinds]) =>
  Object.keys(kinds).map((column) => ({ name, column })),
)
const andes = { CodAux: '76543210 ', NomAux: 'Piñones de Ñuñoa SpA\t', RutAux: '76.543.210-3', ComAux: '7' }

/** What a company on SQL Server has; by a part of the statement. */
const company: [string, Answer][] = [
  ['INFORMATION_SCHEMA', { rows: columns }],
  ['"softland"."cwtcomu"', { rows: [{ key: '7', title: 'ÑUÑOA' }] }],
  ['from "softland"."cwtauxi"', { rows: [andes] }],
  ['from "softland"."nwcotiza"', { rows: [{ CotNum: 5, CtEstado: 'P', CtMonto: 119000.4, quotedOn: '2026-11-02' }] }],
  [
    'from "softland"."nwdetcot"',
    { rows: [{ CotNum: 5, CodProd: 'X/1', CtCant: 1.5, CtPrecio: 2.5, CtEquiv: 39000.5 }] },
  ],
  ['from "softland"."nw_nventa"', { rows: [{ CotNum: 5, notes: 2 }] }],
]

async function openCompany(answer: (asked: Asked) => Answer | undefined = () => undefined) {
  const server = await startTds({
    answer: (asked) =>
      answer(asked) ??
      (asked.kind === 'statement'
        ? (company.find(([part]) => asked.text.includes(part))?.[1] ?? { rows: [] })
        : undefined),
  })
  const erp = openErp(there(server.port), USUAL_CHOICES, () => NOW)
  onTestFinished(() => erp.stop())
  return { server, erp }
}

describe('a company on SQL Server', () => {
  test('is read as any other', async () => {
    const { erp } = await openCompany()
    expect(await erp.customer('76543210')).toMatchObject({
      code: '76543210',
      name: 'Piñones de Ñuñoa SpA',
      taxId: '765432103',
      district: 'ÑUÑOA',
    })
    expect(await erp.quotationsOf('76543210')).toMatchObject({
      items: [
        {
          number: 5,
          quotedOn: '2026-11-02',
          state: 'pending',
          total: 119000,
          salesNotes: 2,
          lines: [{ productCode: 'X/1', quantity: 1.5, unitPrice: 97501.25 }],
        },
      ],
    })
  })

  test('is asked all that makes up an answer in one transaction, on one connection', async () => {
    const { server, erp } = await openCompany()
    await erp.customer('76543210')
    server.asked.length = 0
    await erp.quotationsOf('76543210')
    const kinds = server.asked.map(({ kind }) => kind)
    expect(kinds[0]).toBe('begin')
    expect(kinds.at(-1)).toBe('commit')
    expect(kinds.slice(1, -1).every((kind) => kind === 'statement')).toBe(true)
  })

  test('that no longer has a column is learned anew', async () => {
    let gone = false
    const { server, erp } = await openCompany((asked) =>
      gone && asked.kind === 'statement' && asked.text.includes('nwcotiza') ? { errors: [207] } : undefined,
    )
    await erp.quotationsOf('76543210')
    gone = true
    await expect(erp.quotationsOf('76543210')).rejects.toThrow(ErpChanged)
    server.asked.length = 0
    await erp.customer('76543210')
    expect(server.asked.some((asked) => asked.kind === 'statement' && asked.text.includes('INFORMATION_SCHEMA'))).toBe(
      true,
    )
  })
})

test('nothing is connected before the first question, wherever the ERP is', async () => {
  const server = await startTds()
  const config = { host: '127.0.0.1', port: server.port, user: 'x', database: 'x' }
  await openErp({ kind: 'postgres', config }, USUAL_CHOICES, () => NOW).stop()
  await openErp(there(server.port), USUAL_CHOICES, () => NOW).stop()
  expect(server.open()).toBe(0)
  expect(server.asked).toEqual([])
})
