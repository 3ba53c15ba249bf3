import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import type { customersApi, Match } from '../customers.contract.ts'
import { mayBeMeant, readSearch, type Search } from '../search.rules.ts'

type Found = Answer<typeof customersApi.find>
type Row = {
  id: string
  name: string
  tradeName: string | null
  taxId: string | null
  city: string | null
  active: boolean
  kind: Match['kind'] | null
  shown: string | null
  exact?: boolean
}
type Asked = { search: Search; limit: number; visible: RawBuilder<boolean>; told: RawBuilder<boolean> }

/** Customers by what was typed, best first, or all by name, a page at a time. */
export async function findCustomers(ctx: Ctx, { query }: Input<typeof customersApi.find>): Promise<Found> {
  const visible = visibleTo(ctx, query.inactive ?? false)
  const search = readSearch(query.query)
  if (!search) return listByName(ctx, { visible, limit: query.limit, cursor: query.cursor })
  const asked = { search, visible, told: toldTo(ctx), limit: Math.min(query.limit, MOST_FOUND) }
  const rows = await beginningWith(ctx, asked)
  if (rows.some((row) => isDecisive(row, search))) return { items: rows.map(present), nextCursor: null }
  if (rows.length < asked.limit) {
    const meant = search.words.map((word) => [word])
    rows.push(...(await withAllWords(ctx, asked, meant, rows)))
  }
  if (rows.length < few(search)) {
    const meant = await meantBy(ctx, search.words)
    const isOther = meant.some((words, place) => words.length > 1 || words[0] !== search.words[place])
    if (isOther) rows.push(...(await withAllWords(ctx, asked, meant, rows)))
  }
  return { items: rows.slice(0, asked.limit).map(present), nextCursor: null }
}

/** A whole RUT, serial, phone or e-mail is the one thing looked for: nothing else has to be searched. */
const isDecisive = (row: Row, { phrase }: Search) =>
  row.exact &&
  phrase.length >= 6 &&
  !['name', 'tradeName', 'formerName', 'contact', 'product', 'caseNumber'].includes(row.kind!)

const MOST_FOUND = 50
/** Typing errors are looked for only when there are fewer than these without; several words found together are meant. */
const few = ({ words }: Search) => (words.length > 1 ? 1 : 3)
/** How many candidates are compared with one another when very many have the words. */
const MOST_COMPARED = 100
const LAST = '\u{10ffff}'

/** On `customers c`. */
const visibleTo = (ctx: Ctx, inactiveToo: boolean): RawBuilder<boolean> =>
  isStaff(ctx.actor)
    ? inactiveToo
      ? sql`c.joined_into is null`
      : sql`c.active`
    : sql`c.id = ${ctx.actor.customerId} and ${inactiveToo ? sql`true` : sql`c.active`}`

/** On `customer_keys k`: how we called another record of a customer is for our own people alone. */
const toldTo = (ctx: Ctx): RawBuilder<boolean> => (isStaff(ctx.actor) ? sql`true` : sql`k.kind <> 'formerName'`)

const item = sql`c.id, c.name, c.trade_name, c.tax_id, c.city, c.active`

async function listByName(
  ctx: Ctx,
  page: { visible: RawBuilder<boolean>; limit: number; cursor: string | undefined },
): Promise<Found> {
  const after = page.cursor === undefined ? undefined : z.uuid().safeParse(page.cursor)
  if (after && !after.success) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  const { rows } = await sql<Row>`
    select ${item}, null as kind, null as shown from customers c
    where ${page.visible} ${
      after ? sql`and (c.name_key, c.id) > (select name_key, id from customers where id = ${after.data})` : sql``
    }
    order by c.name_key, c.id limit ${page.limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, page.limit).map(present)
  return { items, nextCursor: rows.length > page.limit ? items.at(-1)!.id : null }
}

/** Customers with a key that is, or begins with, all that was typed: read in order from the index of each kind. */
async function beginningWith(ctx: Ctx, { search, limit, visible, told }: Asked): Promise<Row[]> {
  const { phrase, code, phone } = search
  const beginnings = (
    [
      ['name', phrase],
      ['tradeName', phrase],
      ['formerName', phrase],
      ['taxId', code],
      ['erpCode', code],
      ['email', phrase],
      ['phone', phone],
      ['contact', phrase],
      ['contactEmail', phrase],
      ['contactPhone', phone],
      ['serial', code],
      ['product', phrase],
    ] satisfies [Match['kind'], string][]
  ).filter(([, key]) => key !== '')
  const kinds = beginnings.map(([kind]) => kind)
  const from = beginnings.map(([, key]) => key)
  const to = from.map((key) => key + LAST)
  const { rows } = await sql<Row>`
    select ${item}, h.kind, h.shown, h.exact
    from (
      select distinct on (customer_id) * from (
        select k.*, k.key = b.low as exact, b.place
        from unnest(${kinds}::text[], ${from}::text[], ${to}::text[]) with ordinality b (kind, low, high, place)
        cross join lateral (
          select k.customer_id, k.kind, k.key, k.shown from customer_keys k join customers c on c.id = k.customer_id
          where k.kind = b.kind and k.key ~>=~ b.low and k.key ~<~ b.high and ${visible} and ${told}
          order by k.key using ~<~ limit ${limit}
        ) k
        union all
        select customer_id, 'caseNumber', '', number::text, true, 0 from cases where number = ${search.caseNumber ?? 0}
      ) k order by customer_id, exact desc, place
    ) h join customers c on c.id = h.customer_id
    where ${visible}
    order by h.exact desc, h.place, h.key, c.id limit ${limit}`.execute(ctx.db)
  return rows
}

/** One thing typed: the word, or words that may have been meant by it. */
type Meant = string[]

/** Customers that have every word somewhere: at the beginning of a word first, then inside. */
async function withAllWords(ctx: Ctx, asked: Asked, meant: Meant[], already: Row[]): Promise<Row[]> {
  if (meant.length === 0) return []
  const { limit, visible, told } = asked
  // the index finds the letters inside; that they begin a word it would find slower than a look at the few rows
  const oneOf = (text: RawBuilder<unknown>, patterns: string[]) =>
    sql`(${sql.join(
      patterns.map((pattern) => sql`${text} like ${pattern}`),
      sql` or `,
    )})`
  const inside = meant.map((words) => oneOf(sql`t.words`, words.map(insidePattern)))
  const begun = meant.map((words) => oneOf(sql`(t.words || '')`, words.map(beginningPattern)))
  const having = (conditions: RawBuilder<unknown>[]) => sql`
    (select t.customer_id, t.words, c.name_key from customer_texts t join customers c on c.id = t.customer_id
    where ${sql.join(conditions, sql` and `)} and ${visible} limit ${MOST_COMPARED})`
  const words = meant.flat()
  const beginning = meant.map((one) => beginningPattern(one[0]!))
  const { rows } = await sql<Row>`
    select ${item}, m.kind, m.shown
    from (
      select customer_id, name_key, case
        when ' ' || name_key like all(${beginning}::text[]) then 1
        when words like all(${beginning}::text[]) then 2
        else 3 end as rank
      from (
        select distinct on (customer_id) * from (
          select * from (${having([...inside, ...begun])} union all ${having(inside)}) t limit ${MOST_COMPARED}
        ) t
      ) t
      where customer_id <> all(${already.map((row) => row.id)}::uuid[])
      order by rank, name_key, customer_id limit ${limit - already.length}
    ) f join customers c on c.id = f.customer_id
    cross join lateral (
      select k.kind, k.shown from customer_keys k cross join lateral (
        select count(*) as words from unnest(${words}::text[]) word
        where strpos(k.key, word) > 0 or strpos(lower(k.shown), word) > 0
      ) n
      where k.customer_id = f.customer_id and ${told}
      -- the name stands on the screen anyway: another key tells more, unless the name says it all
      order by n.words desc, (n.words >= ${meant.length}) = (k.kind = 'name') desc,
        array_position(${TELLING}::text[], k.kind) limit 1
    ) m
    order by f.rank, f.name_key, c.id`.execute(ctx.db)
  return rows
}

const TELLING: Match['kind'][] = [
  'tradeName',
  'formerName',
  'contact',
  'taxId',
  'erpCode',
  'email',
  'phone',
  'contactEmail',
]

/** For each word typed, the known words that sound most alike; as it was typed when there are none. */
async function meantBy(ctx: Ctx, words: string[]): Promise<Meant[]> {
  const { rows } = await sql<{ typed: string; word: string; likeness: number }>`
    select t.typed, l.word, l.likeness
    from unnest(${words.filter((word) => /^[a-z]{3,40}$/.test(word))}::text[]) t (typed) cross join lateral words_like(t.typed) l
  `.execute(ctx.db)
  return words.map((typed) => {
    const like = rows.filter((row) => row.typed === typed && mayBeMeant(typed, row.word))
    const best = Math.max(...like.map((row) => row.likeness)) - NEARLY_AS_GOOD
    return like.length ? like.filter((row) => row.likeness >= best).map((row) => row.word) : [typed]
  })
}

const NEARLY_AS_GOOD = 0.15

/** `%word%`; what is too short for the index of three letters is looked for at the beginning of words. */
const insidePattern = (word: string) => (/[a-z0-9]{3}/.test(word) ? `%${literal(word)}%` : beginningPattern(word))

const beginningPattern = (word: string) => `% ${literal(word)}%`

const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const present = (row: Row): Found['items'][number] => ({
  id: row.id,
  name: row.name,
  tradeName: row.tradeName,
  taxId: row.taxId,
  city: row.city,
  active: row.active,
  match: row.kind && row.shown !== null ? { kind: row.kind, text: row.shown } : null,
})
