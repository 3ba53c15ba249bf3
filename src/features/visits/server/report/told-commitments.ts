import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { inWords } from '../../../../platform/shared/in-words.ts'
import { type Reason, Refusal } from '../../../../platform/shared/refusal.ts'
import { unlessRefused } from '../../../../platform/server/savepoint.ts'
import { commitIn } from '../../../commitments/server/commands/make-commitment.ts'
import { responsibleUnavailable } from '../../../commitments/server/responsible.ts'
import type { ToldCommitment } from '../../report.contract.ts'
import type { HeldVisit } from '../hold-visit.ts'
import { noticeWords } from './notice-words.ts'
import type { Notice } from './notices.ts'

export type NamedCommitment = ToldCommitment & { typeName: string; responsibleName: string }

type Known = { id: string; ofVisit: boolean }
type Row = {
  made: Known[]
  types: { id: string; name: string }[]
  people: { id: string; name: string }[]
}

/** What is committed, with its names, and what is wrong with it; whatever is no longer used is named still. */
export async function nameCommitments(
  ctx: Ctx,
  visitId: string,
  told: readonly ToldCommitment[],
): Promise<{ commitments: NamedCommitment[]; madeBefore: string[]; reasons: Reason[] }> {
  if (!told.length) return { commitments: [], madeBefore: [], reasons: [] }
  const ids = told.map(({ id }) => id).toSorted()
  await sql`select pg_advisory_xact_lock(hashtextextended('commitment.' || id, 0))
    from unnest(${ids}::text[]) as id`.execute(ctx.db)
  const { rows } = await sql<Row>`select
    (select coalesce(json_agg(json_build_object('id', c.id, 'ofVisit', r.visit_id is not null)), '[]')
      from commitments c left join visit_commitments v on v.commitment_id = c.id
      left join visit_reports r on r.id = v.report_id and r.visit_id = ${visitId}
      where c.id = any(${ids}::uuid[])) as made,
    (select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]')
      from commitment_types where id = any(${told.map(({ typeId }) => typeId)}::uuid[])) as types,
    (select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]')
      from people where id = any(${told.map(({ responsibleId }) => responsibleId)}::uuid[]) and role <> 'contact')
      as people`.execute(ctx.db)
  const { made, types, people } = rows[0]!
  const reasons: Reason[] = []
  const seen = new Set<string>()
  const commitments = told.map((one, place) => {
    const at = (code: string, field: string) =>
      reasons.push({ code, field: `commitments.${place}.${field}`, status: 422 })
    const known = made.find(({ id }) => id === one.id)
    if (seen.has(one.id)) at('visit.told_twice', 'id')
    else if (known && !known.ofVisit) at('commitment.id_taken', 'id')
    seen.add(one.id)
    const type = types.find(({ id }) => id === one.typeId)
    if (!type) at('commitment.type_unavailable', 'typeId')
    const responsible = people.find(({ id }) => id === one.responsibleId)
    if (!responsible) at(responsibleUnavailable.code, 'responsibleId')
    return Object.assign({}, one, { typeName: type?.name ?? '', responsibleName: responsible?.name ?? '' })
  })
  return { commitments, madeBefore: made.map(({ id }) => id), reasons }
}

/** Makes those that are not made yet; what cannot be committed any more is a notice. */
export async function commitTold(
  ctx: Ctx,
  { one }: HeldVisit,
  { commitments, madeBefore }: { commitments: readonly NamedCommitment[]; madeBefore: readonly string[] },
): Promise<{ made: string[]; notices: Notice[] }> {
  const wanted = commitments.filter(({ id }) => !madeBefore.includes(id))
  if (!wanted.length) return { made: [], notices: [] }
  if (!one) return { made: [], notices: [{ code: 'visit.commitments_need_case' }] }
  const [made, notices]: [string[], Notice[]] = [[], []]
  for (const commitment of wanted) {
    const done = await unlessRefused(ctx, (ctx) => commitIn(ctx, one, commitment))
    if (done instanceof Refusal) notices.push(notCommitted(ctx, commitment, done))
    else made.push(commitment.id)
  }
  return { made, notices }
}

/** Which of them it was is told before why. */
const notCommitted = ({ language }: Ctx, { description }: NamedCommitment, { reasons }: Refusal): Notice => ({
  code: 'visit.not_committed',
  values: { description, why: reasons.map((one) => inWords(noticeWords, language, one)).join(' ') },
})
