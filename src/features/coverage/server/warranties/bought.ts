import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { searchKey } from '../../../../platform/shared/search-key.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { warrantyRulesApi } from '../../warranties.contract.ts'
import { fold } from '../../warranties.rules.ts'

/** A code as a company of the ERP calls it; no company: as one of our own products that was typed. */
type Named = { company: number | null; code: string; name: string; count: number }
type Coded = Pick<Named, 'code' | 'name'>

/** Copies of a company that are looked at: what sells is in the newest. */
const MOST_COPIES = 300
const MOST_SHOWN = 20

/** Products and groups by words of their name or code, those of most customers first; of one company, or as all call them. */
export async function findBought(
  ctx: Ctx,
  { query: { query, company } }: Input<typeof warrantyRulesApi.products>,
): Promise<Answer<typeof warrantyRulesApi.products>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const words = searchKey(query.toLowerCase()).split(' ').filter(Boolean)
  const { products, groups } = await boughtProducts(ctx, { words, company })
  const fits = ({ code, name }: Coded) => {
    const text = searchKey(`${code} ${name}`.toLowerCase())
    return words.every((word) => text.includes(word))
  }
  const found = (all: Named[]) => byCode(all).filter(fits).slice(0, MOST_SHOWN)
  return { products: found(products), groups: found(groups) }
}

type Asked = { codes?: string[]; words?: string[]; company?: number }

/** What customers bought, by the newest copies of the ERP and our own products. */
export async function boughtProducts(ctx: Ctx, asked: Asked): Promise<{ products: Named[]; groups: Named[] }> {
  const { company } = asked
  const copies = await sql<Named & { group: string | null; groupName: string | null }>`
    select company, item->>'code' as code, item->>'name' as name, item->>'group' as group,
      item->>'groupName' as group_name, count(*)::int as count
    -- which are the newest is told without the copies themselves: there may be one of each customer
    from (select company, customer_id, row_number() over (partition by company order by read_at desc) as place
      from erp_snapshots where panel = 'products' and ${company ? sql`company = ${company}` : sql`true`}) newest
    join erp_snapshots copy using (company, customer_id), jsonb_array_elements(
      case jsonb_typeof(payload->'items') when 'array' then payload->'items' end) item
    where place <= ${sql.lit(MOST_COPIES)} and panel = 'products'
    group by 1, 2, 3, 4, 5`.execute(ctx.db)
  const own = await sql<Named>`
    select company, product_code as code, min(product_name) as name, count(*)::int as count
    from equipment where ${ownOnes(asked)} and ${company ? sql`coalesce(company, ${company}) = ${company}` : sql`true`}
    group by 1, 2 order by 4 desc limit 500`.execute(ctx.db)
  return {
    products: [...copies.rows, ...own.rows],
    groups: copies.rows.flatMap(({ company, group, groupName, count }) =>
      group ? [{ company, code: group, name: groupName ?? group, count }] : [],
    ),
  }
}

const ownOnes = ({ codes, words = [] }: Asked) =>
  codes
    ? sql`lower(product_code) = any(${codes.map(fold)})`
    : sql`product_code is not null and ${sql.join(
        [
          sql`true`,
          ...words.map((word) => sql`position(${word} in search_key(product_code || ' ' || product_name)) > 0`),
        ],
        sql` and `,
      )}`

/** How a code is called in a company; none: in all of them. Undefined when nobody bought it. */
export const nameOf = (all: Named[], { code, company }: Pick<Named, 'code' | 'company'>): string | undefined =>
  calledIn(all.filter((one) => fold(one.code) === fold(code) && (!company || (one.company ?? company) === company)))

/** One name for each code, whatever its letters; of several companies that call it otherwise, all of theirs. */
function byCode(rows: Named[]): Coded[] {
  const found = Map.groupBy(rows, ({ code }) => fold(code))
  const count = (all: Named[]) => all.reduce((sum, one) => sum + one.count, 0)
  return [...found.values()]
    .map((all) => ({ code: all[0]!.code, name: calledIn(all)!, count: count(all) }))
    .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .map(({ code, name }) => ({ code, name }))
}

/** As each company calls it, the first company first; as it was typed, when none has it. */
function calledIn(same: Named[]): string | undefined {
  const read = same.filter(({ company }) => company !== null)
  const byCompany = Map.groupBy(read.length ? read : same, ({ company }) => company)
  const names = [...byCompany.entries()]
    .toSorted(([one], [other]) => (one ?? 0) - (other ?? 0))
    .map(([, all]) => all.reduce((most, one) => (one.count > most.count ? one : most)).name)
  return names.length ? [...new Map(names.map((name) => [fold(name), name])).values()].join(' / ') : undefined
}
