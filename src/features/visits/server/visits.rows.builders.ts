import { uuidv7 } from 'uuidv7'
import type { Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { publishedForm } from '../../visit-forms/server/visit-forms.builders.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>
type Fields = Record<string, unknown> & { technicians?: { id: string }[]; caseId?: string; customerId?: string }

const NOTHING_TOLD = {
  times: { arrivedAt: '2026-06-14T10:00:00.000Z', departedAt: '2026-06-14T11:00:00.000Z', byHand: [] },
  summary: null,
  isSolution: false,
  timeEntries: [],
  parts: [],
  commitments: [],
}

/** Writes visits as they stand in the tables, in any state, for tests of what reads them. */
export async function visitRows(app: TestApp, { ana, boss }: { ana: Client; boss: Client }) {
  const form = await publishedForm(boss)

  async function add({ technicians = [], ...fields }: Fields = {}): Promise<{ id: string; number: number }> {
    const id = uuidv7()
    const now = app.world.now()
    const customerId = fields.customerId ?? (await registerCase(ana)).customerId
    const { number } = await app.db
      .insertInto('visits')
      .values({
        id,
        customerId,
        formId: form.id,
        formVersion: 1,
        state: 'planned',
        startsAt: now,
        endsAt: new Date(now.getTime() + 60 * 60_000),
        parts: '[]',
        createdBy: ana.id,
        createdAt: now,
        ...fields,
      })
      .returning('number')
      .executeTakeFirstOrThrow()
    for (const [place, { id: personId }] of technicians.entries())
      await app.db.insertInto('visitTechnicians').values({ visitId: id, personId, place }).execute()
    return { id, number: Number(number) }
  }

  const cancelled = (by: Client, at: Date, reason = 'El cliente no puede') => ({
    state: 'cancelled',
    cancelledAt: at,
    cancelledBy: by.id,
    cancelReason: reason,
  })

  /** The report of a visit, received then. */
  const reported = (visitId: string, by: Client, at: Date, fields: Record<string, unknown> = {}) =>
    app.db
      .insertInto('visitReports')
      .values({
        id: uuidv7(),
        visitId,
        number: 1,
        formId: form.id,
        formVersion: 1,
        answers: JSON.stringify({ trabajo: 'Cambié la fuente' }),
        told: JSON.stringify(NOTHING_TOLD),
        notices: '[]',
        contentHash: 'x',
        clockOffsetMinutes: 0,
        sentBy: by.id,
        receivedAt: at,
        ...fields,
      })
      .execute()

  return { form, add, cancelled, reported }
}
