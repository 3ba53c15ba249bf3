import { type RawBuilder, type Selectable, sql } from 'kysely'
import { itemJoinsOfCustomer, packedItem } from '../../../features/cases/server/case-items.ts'
import { visibleCases } from '../../../features/cases/server/visible.ts'
import { commitmentJsonOfCustomer, type CommitmentRow } from '../../../features/commitments/server/commitment-items.ts'
import { todayOf } from '../../../features/coverage/server/coverage-items.ts'
import { type ErpMark, erpMark } from '../../../features/erp/server/import/erp-mark.ts'
import { type JoinedRow, joinedWith } from '../../../features/customers/server/customers.queries.ts'
import { factsFields, type FactsRow } from '../../../features/service/server/facts.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { type Fields, type Json, objectOf, packed } from '../../../platform/server/packed.ts'
import { writtenOnce } from '../../../platform/server/written-once.ts'
import type { Contacts, Customers, Equipment } from '../../../platform/server/database.types.ts'
import { isStaff, type Reader, type Role, roles } from '../../../platform/shared/actor.ts'
import type { Overview } from '../../overview/overview.contract.ts'

type Own = Omit<Selectable<Customers>, 'nameKey' | 'updatedAt' | 'joinedInto' | 'joinedAt' | 'joinedBy'>

/** What the statement says; lists of arrays as `packedContact` reads them, and so on. */
export type OverviewRow = FactsRow & {
  customer: Json<Own> & { joined: JoinedRow[] }
  contacts: unknown[][]
  equipment: unknown[][]
  /** Pending ones and the last that were solved, the newest first. */
  cases: unknown[][]
  pendingCommitments: Json<CommitmentRow>[]
  recentEntries: Overview['recentEntries']
  erpMark: ErpMark | null
}

/**
 * The customer with everything of its screen, each list with its limit and from its own index: one statement,
 * the same text for everybody with the same role, so that it is written and planned once.
 */
export async function readOverviewRow(ctx: Ctx, customerId: string): Promise<OverviewRow | undefined> {
  const { id: readerId, role, customerId: ownId } = ctx.actor
  const [row] = await statementFor[role](ctx, { customerId, readerId, ownId, today: todayOf(ctx) })
  return row?.whole
}

const statementOf = (role: Role) =>
  writtenOnce(['customerId', 'readerId', 'ownId', 'today'], ({ customerId, readerId, ownId, today }) =>
    overviewOf({ actor: { id: readerId, role, customerId: ownId } }, customerId, today),
  )
const statementFor = Object.fromEntries(roles.map((role) => [role, statementOf(role)])) as Record<
  Role,
  ReturnType<typeof statementOf>
>

type Asking = { actor: Reader }

/** As one value: of a row of many columns each one costs its part of every call. */
const overviewOf = (ctx: Asking, customerId: string, today: string) => sql<{ whole: OverviewRow }>`
  select ${objectOf(partsOf(ctx, today))} as whole from customers c
  where c.id = ${customerId} and c.joined_into is null`

const partsOf = (ctx: Asking, today: string): Fields<OverviewRow> => ({
  customer: objectOf({
    ...(Object.fromEntries(customerColumns.map((name) => [name, sql.ref(`c.${name}`)])) as Fields<Own>),
    joined: joinedWith,
  }),
  contacts: listOf(sql`
    select ${packedContact.json} as one from contacts where customer_id = c.id and joined_into is null
    order by active desc, name_key, id limit 50`),
  equipment: listOf(sql`
    select ${packedEquipment.json} as one from equipment where customer_id = c.id
    order by active desc, purchased_on desc nulls last, id limit 100`),
  cases: cases(ctx),
  pendingCommitments: commitments(ctx),
  recentEntries: entries(ctx),
  erpMark: isStaff(ctx.actor) ? erpMark : sql`null`,
  ...factsFields(ctx, { on: today }),
})

/** As many pending cases as the screen shows. */
export const MOST_PENDING = 20

/** All pending ones, counted up to 100: asked only when there are more than are shown. */
export const countPending = (ctx: Ctx, customerId: string) => sql<{ count: number }>`
  select count(*) from (
    select from cases where customer_id = ${customerId} and category in ('open', 'waiting') and ${visibleCases(ctx)}
    limit 100) pending`

/** A JSON list of the rows `one` of a query, in its order. */
const listOf = (query: RawBuilder<unknown>) => sql`(select coalesce(json_agg(one), '[]') from (${query}) list)`

type Part<T> = Omit<Selectable<T>, 'createdAt' | 'updatedAt' | 'nameKey' | 'joinedInto'>

const customerColumns = [
  'id',
  'name',
  'tradeName',
  'taxId',
  'businessActivity',
  'email',
  'phone',
  'address',
  'district',
  'city',
  'notes',
  'erpCode',
  'classId',
  'active',
  'version',
  'createdAt',
] as const satisfies (keyof Own)[]

const ofColumns = <Row extends object>(names: (keyof Row & string)[]) =>
  packed<Row>(Object.fromEntries(names.map((name) => [name, sql.ref(name)])) as Fields<Row>)

export const packedContact = ofColumns<Part<Contacts>>([
  'id',
  'customerId',
  'name',
  'jobTitle',
  'email',
  'phone',
  'mobile',
  'notes',
  'active',
  'version',
])

export const packedEquipment = ofColumns<Part<Equipment>>([
  'id',
  'customerId',
  'productCode',
  'productName',
  'serial',
  'purchasedOn',
  'document',
  'location',
  'notes',
  'source',
  'active',
  'version',
])

const cases = (ctx: Asking) => {
  const newest = (which: RawBuilder<unknown>, most: number) => sql`(
    select * from cases where customer_id = c.id and ${which} and ${visibleCases(ctx)}
    order by number desc limit ${sql.lit(most)})`
  return listOf(sql`
    select ${packedItem.json} as one from (
      ${newest(sql`category in ('open', 'waiting')`, MOST_PENDING)} union all
      ${newest(sql`category in ('solved', 'closed')`, 5)}
    ) cases ${itemJoinsOfCustomer} order by cases.number desc`)
}

const commitments = ({ actor }: Asking) =>
  listOf(sql`
    select ${commitmentJsonOfCustomer} as one from (
      select * from commitments where customer_id = c.id and status = 'pending'
        ${actor.role === 'technician' ? sql`and responsible_id = ${actor.id}` : sql``}
      order by due_at, id limit 20
    ) commitments`)

/** Names are looked up line by line: joined, the few lines would have to be put in order again. */
const entries = (ctx: Asking) =>
  listOf(sql`
    select json_build_object('id', said.id, 'at', said.said_at, 'kind', said.kind, 'internal', said.internal,
      'excerpt', left(said.body_text, 400), 'author', (select name from people where id = said.author_id),
      'case', (select json_build_object('id', id, 'number', number, 'subject', subject) from cases
        where id = said.case_id)) as one
    from (
      select entries.* from entries ${
        ctx.actor.role === 'technician' ? sql`join cases on cases.id = entries.case_id` : sql``
      }
      where entries.customer_id = c.id ${isStaff(ctx.actor) ? sql`` : sql`and not internal`}
        ${ctx.actor.role === 'technician' ? sql`and ${visibleCases(ctx)}` : sql``}
      order by entries.said_at desc, entries.id desc limit 5
    ) said`)
