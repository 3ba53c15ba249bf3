import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { searchKey } from '../../../../platform/shared/search-key.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { warrantyRulesApi } from '../../warranties.contract.ts'
import { fold } from '../../warranties.rules.ts'

type Coded = { code: string; name: string }
type Bought = { products: Coded[]; groups: Coded[] }

/** Copies of the ERP that are looked at: what sells is in the newest. */
const MOST_COPIES = 300
const MOST_SHOWN = 20

/** Products and groups by words of their name or code, those of most customers first. */
export async function findBought(
  ctx: Ctx,
  { query }: Input<typeof warrantyRulesApi.products>,
): Promise<Answer<typeof warrantyRulesApi.products>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const words = searchKey(query.query.toLowerCase()).split(' ').filter(Boolean)
  const { products, groups } = await boughtProducts(ctx, { words })
  const fits = ({ code, name }: Coded) => {
    const text = searchKey(`${code} ${name}`.toLowerCase())
    return words.every((word) => text.includes(word))
  }
  return { products: products.filter(fits).slice(0, MOST_SHOWN), groups: groups.filter(fits).slice(0, MOST_SHOWN) }
}

/** What customers bought, by our own products and the newest copies of the ERP; the most frequent first. */
export async function boughtProducts(ctx: Ctx, asked: { codes?: string[]; words?: string[] }): Promise<Bought> {
  const copies = await sql<{
    code: string
    name: string
    group: string | null
    groupName: string | null
    count: number
  }>`
    select item->>'code' as code, item->>'name' as name, item->>'group' as group, item->>'groupName' as group_name,
      count(*)::int as count
    from (select payload from erp_snapshots where panel = 'products' and jsonb_typeof(payload->'items') = 'array'
      order by read_at desc limit ${sql.lit(MOST_COPIES)}) copy, jsonb_array_elements(payload->'items') item
    group by 1, 2, 3, 4`.execute(ctx.db)
  const own = await sql<Coded & { count: number }>`
    select product_code as code, min(product_name) as name, count(*)::int as count
    from equipment where ${ownOnes(asked)} group by 1 order by 3 desc limit 500`.execute(ctx.db)
  return {
    products: byCode([...copies.rows, ...own.rows]),
    groups: byCode(
      copies.rows.flatMap(({ group, groupName, count }) =>
        group ? [{ code: group, name: groupName ?? group, count }] : [],
      ),
    ),
  }
}

const ownOnes = ({ codes, words = [] }: { codes?: string[]; words?: string[] }) =>
  codes
    ? sql`lower(product_code) = any(${codes.map(fold)})`
    : sql`product_code is not null and ${sql.join(
        [
          sql`true`,
          ...words.map((word) => sql`position(${word} in search_key(product_code || ' ' || product_name)) > 0`),
        ],
        sql` and `,
      )}`

/** One name for each code, whatever its letters. */
function byCode(rows: (Coded & { count: number })[]): Coded[] {
  const found = new Map<string, Coded & { count: number }>()
  for (const { code, name, count } of rows) {
    const known = found.get(fold(code))
    if (known) known.count += count
    else found.set(fold(code), { code, name, count })
  }
  return [...found.values()]
    .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .map(({ code, name }) => ({ code, name }))
}
