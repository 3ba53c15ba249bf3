import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { reporting } from './report.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
const boss = await app.signIn('admin')
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')
const { order, send, sent, reports } = await reporting(app, { ana, boss })

test(
  'a report is corrected fifty times at most: its visit is still read in one piece',
  { timeout: 60_000 },
  async () => {
    const { id } = await order([tomas])
    const corrected = (number: number) => ({ summary: `Versión ${number}`, corrects: number - 1, reason: 'Otra vez' })
    await sent(tomas, id, { summary: 'Versión 1' })
    for (let number = 2; number <= 50; number++) await sent(tomas, id, corrected(number))
    const { status, body } = await send(tomas, id, corrected(51))
    expect([status, body.code]).toEqual([409, 'visit.corrected_too_often'])
    expect(await sent(tomas, id, corrected(50))).toMatchObject({ number: 50 })
    expect(await reports(tomas, id)).toHaveLength(50)
  },
)
