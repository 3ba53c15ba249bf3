import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Database } from '../../../platform/server/database.ts'

/**
 * Writes what a customer is found by, after a change of the customer, its contacts or equipment.
 * The transaction holds the lock of the customer, so that two changes do not miss each other's words.
 */
export async function refreshKeys(ctx: Pick<Ctx, 'db'>, customerId: string): Promise<void> {
  await write(one(customerId)).execute(ctx.db)
}

/** The same for many customers in one statement. */
export async function refreshKeysOf(ctx: Pick<Ctx, 'db'>, customerIds: string[]): Promise<void> {
  await write(some(customerIds)).execute(ctx.db)
}

/** The same for customers who were made in this transaction. */
export async function addKeysOf(ctx: Pick<Ctx, 'db'>, customerIds: string[]): Promise<void> {
  await add(some(customerIds)).execute(ctx.db)
}

/** The same for every customer, where there are some hundreds of them. */
export async function refreshKeysOfFew(ctx: Pick<Ctx, 'db'>): Promise<void> {
  await write(every).execute(ctx.db)
}

/**
 * The same for every customer, after data was loaded in bulk. The indexes of letters are taken away meanwhile:
 * made anew they take seconds, kept up to date minutes.
 */
export async function refreshAllKeys(db: Database): Promise<void> {
  await db.transaction().execute(async (db) => {
    const { rows: indexes } = await sql<{ name: string; definition: string }>`
      select indexname as name, indexdef as definition from pg_indexes
      where schemaname = current_schema() and indexname in ('customer_texts_words', 'customer_words_sound')`.execute(db)
    for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(db)
    await write(every).execute(db)
    for (const { definition } of indexes) await sql.raw(definition).execute(db)
  })
  for (const table of ['customers', 'customer_keys', 'customer_texts', 'customer_words'])
    await sql`vacuum analyze ${sql.id(table)}`.execute(db)
}

/** Which customers, by their own id, in what is theirs, and in what was joined with them. */
type Which = { ofCustomer: RawBuilder<unknown>; ofParts: RawBuilder<unknown>; ofJoined: RawBuilder<unknown> }

const which = (ids: RawBuilder<unknown>): Which => ({
  ofCustomer: sql`where id = ${ids}`,
  ofParts: sql`where customer_id = ${ids}`,
  ofJoined: sql`where joined_into = ${ids}`,
})
const one = (id: string) => which(sql`${id}`)
const some = (ids: string[]) => which(sql`any(${ids}::uuid[])`)
const every: Which = { ofCustomer: sql``, ofParts: sql``, ofJoined: sql`where joined_into is not null` }

/** Words of each customer, and what each is found by: `fresh`, as it is now. */
const found = ({ ofCustomer, ofParts, ofJoined }: Which) => sql`
  parts (customer_id, source_id, kind, key, shown) as (
    select c.id, c.id, k.kind, k.key, k.shown
    from (select * from customers ${ofCustomer}) c cross join lateral (values
      ('name', name_key, name),
      ('tradeName', search_key(trade_name), trade_name),
      ('taxId', code_key(tax_id), tax_id),
      ('erpCode', code_key(erp_code), erp_code),
      ('email', search_key(email), email),
      ('phone', phone_key(phone), phone)
    ) k (kind, key, shown)
    where c.joined_into is null
    union all
    select c.joined_into, c.id, 'formerName', k.key, k.shown
    from (select * from customers ${ofJoined}) c cross join lateral (values
      (name_key, name),
      (search_key(trade_name), trade_name)
    ) k (key, shown)
    union all
    select customer_id, customer_id, 'erpCode', code_key(code), code from customer_erp_codes ${ofParts}
    union all
    select c.customer_id, c.id, k.kind, k.key, k.shown
    from (select * from contacts ${ofParts}) c cross join lateral (values
      ('contact', name_key, name),
      ('contactEmail', search_key(email), email),
      ('contactPhone', phone_key(phone), phone),
      ('contactPhone', phone_key(mobile), mobile)
    ) k (kind, key, shown)
    union all
    select e.customer_id, e.id, k.kind, k.key, k.shown
    from (select * from equipment ${ofParts}) e cross join lateral (values
      ('serial', code_key(serial), serial),
      ('product', search_key(product_name), product_name)
    ) k (kind, key, shown)
  ),
  fresh as materialized (
    -- a customer may have the same code in two companies
    select distinct on (customer_id, kind, key) * from parts where key <> ''
    order by customer_id, kind, key, source_id, shown
  ),
  texts as (
    select customer_id, ' ' || string_agg(word, E'\n ' order by word) as words
    from (
      select customer_id, key as word from fresh
      union select customer_id, search_key(shown) from fresh where kind in ('serial', 'erpCode')
      union select customer_id, split_part(key, '@', 2) from fresh where kind in ('email', 'contactEmail')
    ) w
    group by customer_id
  ),
  vocabulary as (
    insert into customer_words (word)
    -- always in the same order, so that two who add the same words do not wait for one another
    select distinct word from fresh cross join lateral regexp_split_to_table(key, '[^a-z0-9]+') word
    where kind in ('name', 'tradeName', 'formerName', 'contact') and word ~ '^[a-z]{3,40}$' order by word
    on conflict do nothing
  )`

/** Only what differs is written: most changes touch none of the keys. */
const write = (of: Which) => sql`
  with ${found(of)},
  old as materialized (select * from customer_keys ${of.ofParts}),
  gone as (
    delete from customer_keys k using (
      select customer_id, kind, key from old except select customer_id, kind, key from fresh
    ) o where (k.customer_id, k.kind, k.key) = (o.customer_id, o.kind, o.key)
  ),
  written as (
    insert into customer_keys (customer_id, source_id, kind, key, shown)
    select customer_id, source_id, kind, key, shown from fresh
    except select customer_id, source_id, kind, key, shown from old
    on conflict (customer_id, kind, key) do update set source_id = excluded.source_id, shown = excluded.shown
  )
  insert into customer_texts (customer_id, words)
  select t.customer_id, t.words from texts t left join customer_texts o using (customer_id)
  where o.words is distinct from t.words
  on conflict (customer_id) do update set words = excluded.words`

/** Of customers who have none yet, so that nothing is compared. */
const add = (of: Which) => sql`
  with ${found(of)},
  written as (
    insert into customer_keys (customer_id, source_id, kind, key, shown)
    select customer_id, source_id, kind, key, shown from fresh
  )
  insert into customer_texts (customer_id, words) select customer_id, words from texts`
