import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import type { serviceApi } from '../service.contract.ts'
import {
  authorisationJoins,
  authorisationJson,
  type AuthorisationRow,
  presentAuthorisation,
} from './authorisation-items.ts'

type Query = Input<typeof serviceApi.authorisations>['query']
type Row = { one: AuthorisationRow; decided: boolean; microseconds: number }

/** What waits for a decision first, then what was decided; each by the time it was asked for, the newest first. */
export async function listAuthorisations(
  ctx: Ctx,
  { query }: { query: Query },
): Promise<Answer<typeof serviceApi.authorisations>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const conditions = [...asked(query), ...after(query.cursor)]
  const { rows } = await sql<Row>`
    select ${authorisationJson} as one, authorisations.decision is not null as decided,
      (extract(epoch from authorisations.requested_at) * 1000000)::bigint as microseconds
    from (
      select * from authorisations ${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
      order by (decision is not null), requested_at desc, id desc limit ${sql.lit(query.limit + 1)}
    ) authorisations ${authorisationJoins}
    order by decided, authorisations.requested_at desc, authorisations.id desc`.execute(ctx.db)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => presentAuthorisation(ctx, row.one)),
    nextCursor: last ? `${Number(last.decided)}|${last.microseconds}|${last.one.id}` : null,
  }
}

function asked({ customerId, pending }: Query): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = []
  if (customerId) conditions.push(sql`customer_id = ${customerId}`)
  if (pending !== undefined) conditions.push(pending ? sql`decision is null` : sql`decision is not null`)
  return conditions
}

const CURSOR = /^([01])\|(\d{1,16})\|([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** Microseconds, as the database keeps them: milliseconds would show a row twice. */
function after(cursor: string | undefined): RawBuilder<boolean>[] {
  if (!cursor) return []
  const [, decided, microseconds, id] = CURSOR.exec(cursor) ?? []
  if (!id) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  const at = sql`timestamptz 'epoch' + ${Number(microseconds)}::bigint * interval '1 microsecond'`
  const older = sql<boolean>`(requested_at, id) < (${at}, ${id}::uuid)`
  return decided === '1' ? [sql`decision is not null`, older] : [sql`(decision is not null or ${older})`]
}
