import { expect, test } from 'vitest'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { desk } from '../../features/commitments/server/commitments.builders.ts'
import { addCoverage } from '../../features/coverage/server/coverage.builders.ts'
import { addCustomer, addEquipment } from '../../features/customers/server/customers.builders.ts'
import { logTime } from '../../features/time-entries/server/time-entries.builders.ts'
import { startTestApp } from './testing/harness.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T15:00:00.000Z') })
const { make } = await desk(app)
const boss = await app.signIn('admin')
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

const { id: customerId } = await addCustomer(ana)
const { id: equipmentId } = await addEquipment(ana, customerId)
const coverage = await addCoverage(boss, { customerId, startsOn: '2026-01-01', endsOn: '2026-12-31' })
const about = (subject: string) =>
  registerCase(ana, { customerId, equipmentId, coverageId: coverage.id, subject, responsibleId: ana.id })
const [promised, foreign] = [await about('Promesa de Tomás'), await about('Reservado')]
await make(ana, promised.id, { responsibleId: tomas.id })
await logTime(ana, { caseId: promised.id, coverageId: coverage.id, note: 'Nota de la promesa' })
await logTime(ana, { caseId: foreign.id, coverageId: coverage.id, note: 'Nota reservada' })
for (const { id: caseId } of [promised, foreign]) {
  const { body } = await ana.post(`/api/equipment/${equipmentId}/repairs`, { caseId, receivedOn: '2026-06-10' })
  await ana.post(`/api/repairs/${body.id}/return`, { returnedOn: '2026-06-10' })
}

type Line = { case: { number: number } | null; caseHidden: boolean; note: string | null }
const linesOf = async (by: typeof ana): Promise<Line[][]> => {
  const { items } = (await by.get(`/api/coverages/${coverage.id}/ledger`)).body
  const { lines } = (await by.get(`/api/coverages/${coverage.id}/statement?month=2026-06`)).body
  return [items.flatMap(({ work }: { work: Line | null }) => work ?? []), lines]
}
const told = (lines: Line[]) =>
  lines.map((line) => `${line.case?.number ?? '-'} ${line.caseHidden} ${line.note ?? '-'}`).toSorted()

test('the hours name for a technician the cases behind the own work, with what was noted, and say of others that they are out of reach', async () => {
  for (const lines of await linesOf(tomas))
    expect(told(lines)).toEqual(['- true -', `${promised.number} false Nota de la promesa`].toSorted())
  const csv = (await tomas.get(`/api/coverages/${coverage.id}/statement.csv?month=2026-06`)).body as string
  expect(csv).toContain('Promesa de Tomás')
  expect(csv).toContain('HelpDesk fuera de su alcance')
  expect(csv).not.toMatch(/Reservado|Nota reservada/)
})

test('whoever attends is told of all of them, the customer of all but the notes', async () => {
  const all = [promised, foreign].map(({ number }) => number)
  for (const lines of await linesOf(ana)) {
    expect(lines.map((line) => line.case?.number)).toEqual(expect.arrayContaining(all))
    expect(lines.every((line) => !line.caseHidden && line.note)).toBe(true)
  }
  const contact = await app.signIn('contact', { customerId })
  for (const lines of await linesOf(contact))
    expect(told(lines)).toEqual(all.map((number) => `${number} false -`).toSorted())
})

test('a repair names for a technician the case behind the own work alone', async () => {
  const { items } = (await tomas.get(`/api/equipment/${equipmentId}/repairs`)).body
  const numbers = items.map((one: { case: { number: number } | null }) => one.case?.number ?? null)
  expect(numbers).toHaveLength(2)
  expect(numbers).toEqual(expect.arrayContaining([promised.number, null]))
})
