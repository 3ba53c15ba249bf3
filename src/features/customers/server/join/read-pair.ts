import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { notFound, type Reason } from '../../../../platform/shared/refusal.ts'
import { type JoinContact, type JoinedContact, type JoinSide, sameContacts, whyNotJoin } from '../../join.rules.ts'
import type { JoinPart, Pair } from './parts.ts'

type Companies = { company: number; name: string | null }[]

export type JoinParts = {
  parts: readonly JoinPart[]
  /** Companies of the ERP that are read. Asked before a transaction, as it takes another connection. */
  names: () => Promise<Companies>
}

export type Joining = { parts: readonly JoinPart[]; companies: Companies }

export type Side = JoinSide & { version: number }
export type Read = {
  stays: Side
  goes: Side
  contacts: (JoinedContact & { name: string })[]
  reasons: Reason[]
  nameOf: (company: number) => string | null
}

/** Both records, what of them is the same, and every reason why they cannot be joined. */
export async function readPair(ctx: Ctx, { parts, companies }: Joining, pair: Pair): Promise<Read> {
  const sides = await readSides(ctx, pair)
  const [stays, goes] = [sides.get(pair.stays), sides.get(pair.goes)]
  if (!stays || !goes) throw notFound('customer')
  const several = companies.length > 1 || [...stays.codes, ...goes.codes].some(({ company }) => company !== 1)
  const nameOf = (company: number) =>
    several ? (companies.find((one) => one.company === company)?.name ?? String(company)) : null
  const reasons = whyNotJoin(stays, goes, nameOf)
  if (!reasons.length)
    for (const { whyNot } of parts) {
      const reason = await whyNot?.(ctx, pair)
      if (reason) reasons.push(reason)
    }
  return { stays, goes, contacts: await readSame(ctx, pair), reasons, nameOf }
}

async function readSides({ db }: Pick<Ctx, 'db'>, { stays, goes }: Pair): Promise<Map<string, Side>> {
  const { rows } = await sql<Side>`
    select c.id, c.name, c.trade_name, c.tax_id, c.business_activity, c.email, c.phone, c.address, c.district, c.city,
      c.notes, c.class_id, c.active, c.version, c.joined_into,
      coalesce((select json_agg(json_build_object('company', k.company, 'code', k.code) order by k.company)
        from customer_codes k where k.customer_id = c.id), '[]') as codes
    from customers c where c.id = any(${[stays, goes]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

async function readSame({ db }: Pick<Ctx, 'db'>, { stays, goes }: Pair): Promise<Read['contacts']> {
  if (stays === goes) return []
  const { rows } = await sql<JoinContact & { name: string; customerId: string }>`
    select id, customer_id, name, name_key as key, job_title, email, phone, mobile, notes, active from contacts
    where customer_id = any(${[stays, goes]}::uuid[]) and joined_into is null order by created_at, id`.execute(db)
  const of = (customerId: string) => rows.filter((row) => row.customerId === customerId)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return sameContacts(of(stays), of(goes)).map((one) => Object.assign(one, { name: names.get(one.into)! }))
}
