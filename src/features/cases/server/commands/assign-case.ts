import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { casesApi } from '../../cases.contract.ts'
import type { Named } from '../../cases.events.ts'
import { caseAbilities } from '../../cases.rules.ts'
import { changeCase } from '../change-case.ts'
import { type CaseRow, lockCase, recordEvent } from '../history.ts'
import { readCase } from '../read-case.ts'

/** Makes an unassigned case mine: of all who try at once, one gets it and the others hear who. */
export function takeCase(ctx: Ctx, { params }: Input<typeof casesApi.take>): Promise<Answer<typeof casesApi.take>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!may(ctx.actor, 'attend')) throw notAllowed()
    if (row.responsibleId === ctx.actor.id) return readCase(ctx, row.id)
    if (row.responsibleId) {
      const { name } = (await readPeople(ctx, [row.responsibleId]))[0]!
      throw conflict({ code: 'case.taken', values: { name } })
    }
    refuseClosed(row)
    await setResponsible(ctx, row, null, { id: ctx.actor.id, name: ctx.actor.name })
    return readCase(ctx, row.id)
  })
}

export function assignCase(
  ctx: Ctx,
  { params, body }: Input<typeof casesApi.assign>,
): Promise<Answer<typeof casesApi.assign>> {
  return inTransaction(ctx, async (ctx) => {
    await assignLocked(ctx, await lockCase(ctx, params.id), body.responsibleId, body.reason)
    return readCase(ctx, params.id)
  })
}

/** Gives a case that this transaction holds to somebody, or to nobody. */
export async function assignLocked(
  ctx: Ctx,
  row: CaseRow,
  responsibleId: string | null,
  reason?: string,
): Promise<void> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  refuseClosed(row)
  if (!caseAbilities(ctx.actor, row).assign) throw notAllowed('case.not_yours_to_assign')
  if (row.responsibleId === responsibleId) return
  const people = await readPeople(
    ctx,
    [row.responsibleId, responsibleId].filter((id) => id !== null),
  )
  const to = people.find((person) => person.id === responsibleId)
  if (responsibleId && !(to?.active && to.role !== 'contact'))
    throw invalid({ code: 'case.responsible_unavailable', field: 'responsibleId' })
  await setResponsible(ctx, row, people.find((person) => person.id === row.responsibleId) ?? null, to ?? null, reason)
}

async function setResponsible(ctx: Ctx, row: CaseRow, from: Named | null, to: Named | null, reason?: string) {
  await changeCase(ctx, row, { responsibleId: to?.id ?? null })
  const named = (person: Named | null) => person && { id: person.id, name: person.name }
  await recordEvent(ctx, { caseId: row.id, kind: 'responsibleChanged', from: named(from), to: named(to), reason })
}

function refuseClosed(row: CaseRow): void {
  if (row.category === 'closed') throw conflict({ code: 'case.closed', values: { number: row.number } })
}

/** Held, in one order: whoever deactivates one of them waits. */
const readPeople = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .selectFrom('people')
    .select(['id', 'name', 'active', 'role'])
    .where('id', '=', (is) => is.fn.any(is.val(ids)))
    .orderBy('id')
    .forKeyShare()
    .execute()
