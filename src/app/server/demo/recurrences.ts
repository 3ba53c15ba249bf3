import { noteRecurrences } from '../../../features/cases/server/recurrence/note-recurrences.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Random } from './random.ts'

/** Which cases brought back an earlier problem, recognised as it would have been when they were registered. */
export async function tellRecurrences(ctx: Ctx, random: Random): Promise<void> {
  const cases = await ctx.db
    .selectFrom('cases')
    .innerJoin('people', 'people.id', 'cases.registeredBy')
    .select(['cases.id', 'cases.customerId', 'equipmentId', 'topicId', 'subject', 'descriptionText', 'registeredAt'])
    .select(['people.id as personId', 'people.name', 'people.email'])
    .where('survivorId', 'is', null)
    .orderBy('number')
    .execute()
  for (const { id: caseId, personId, name, email, registeredAt: at, descriptionText: text, ...about } of cases) {
    const moment = at.getTime() + 1 // after its registration
    const actor = { ...ctx.actor, id: personId, name, email }
    const then: Ctx = { ...ctx, actor, now: new Date(moment), newId: () => random.id(moment) }
    await noteRecurrences(then, { ...about, caseId, text, at, recurrent: null })
  }
}
