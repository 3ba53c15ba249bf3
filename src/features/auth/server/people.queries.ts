import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import { language, role } from '../auth.contract.ts'
import { may } from '../auth.rules.ts'
import type { peopleApi, Person } from '../people.contract.ts'
import { whyNotAccess } from '../people.rules.ts'

const MOST_COLLEAGUES = 1000

export async function readColleagues(ctx: Ctx): Promise<Answer<typeof peopleApi.colleagues>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const rows = await ctx.db
    .selectFrom('people')
    .select(['id', 'name', 'role', 'active'])
    .where('role', '<>', 'contact')
    .orderBy('active', 'desc')
    .orderBy(sql`lower(name)`)
    .limit(MOST_COLLEAGUES)
    .execute()
  return { items: rows.map(({ id, name, role: r, active }) => ({ id, name, role: role.parse(r), active })) }
}

export async function listPeople(
  ctx: Ctx,
  { query }: Input<typeof peopleApi.list>,
): Promise<Answer<typeof peopleApi.list>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  const words = query.query ? `%${searchKey(query.query).replace(/[\\%_]/g, '\\$&')}%` : undefined
  const after = cursorId(query.cursor)
  const rows = await peopleRows(ctx)
    .$if(!query.inactive, (list) => list.where('people.active', '=', true))
    .$if(words !== undefined, (list) =>
      list.where(sql<boolean>`lower(unaccent(people.name || ' ' || people.email)) like ${words}`),
    )
    .$if(after !== undefined, (list) =>
      list.where(
        sql<boolean>`(lower(people.name), people.id) > (select lower(name), id from people where id = ${after}::uuid)`,
      ),
    )
    .orderBy(sql`lower(people.name)`)
    .orderBy('people.id')
    .limit(query.limit + 1)
    .execute()
  const items = rows.slice(0, query.limit).map(present)
  return { items, nextCursor: rows.length > query.limit ? items.at(-1)!.id : null }
}

/** The last id of the page before. @throws Refusal 422 */
export function cursorId(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const id = z.uuid().safeParse(cursor)
  if (!id.success) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  return id.data
}

/** @throws Refusal 404 */
export async function readPerson(ctx: Ctx, id: string): Promise<Person> {
  const row = await peopleRows(ctx).where('people.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('person')
  return present(row)
}

/** Active administrators besides this person. */
export async function otherAdmins(ctx: Ctx, id: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('people')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .where('active', '=', true)
    .where('id', '<>', id)
    .executeTakeFirstOrThrow()
  return count
}

function peopleRows(ctx: Ctx) {
  return ctx.db
    .selectFrom('people')
    .leftJoin('customers', 'customers.id', 'people.customerId')
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.role',
      'people.customerId',
      'people.active',
      'people.language',
      'people.version',
      'people.createdAt',
      'people.lastSignInAt',
      'customers.name as customerName',
      sql<number>`(select count(*) from people as other
        where other.role = 'admin' and other.active and other.id <> people.id)`.as('otherAdmins'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof peopleRows>['executeTakeFirstOrThrow']>>

function present(row: Row): Person {
  const now = { role: role.parse(row.role), active: row.active, customerId: row.customerId }
  const mayBecome = (after: Partial<typeof now>) =>
    whyNotAccess(now, { ...now, ...after }, row.otherAdmins)?.code !== 'person.last_admin'
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: now.role,
    customer: row.customerId ? { id: row.customerId, name: row.customerName ?? '' } : null,
    active: row.active,
    language: language.parse(row.language),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    abilities: {
      deactivate: row.active && mayBecome({ active: false }),
      changeRole: mayBecome({ role: 'technician' }),
    },
  }
}
