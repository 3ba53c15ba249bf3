import { findCaseNumbered, searchCases } from '../../../features/cases/server/case-search.ts'
import { findCustomers } from '../../../features/customers/server/find-customers.ts'
import { readSearch } from '../../../features/customers/search.rules.ts'
import { articleNumberOf } from '../../../features/knowledge/search.rules.ts'
import { searchInTurn } from '../../../features/knowledge/server/find/turns.ts'
import { findArticleNumbered, searchArticles } from '../../../features/knowledge/server/list-articles.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Input } from '../../../platform/shared/contract.ts'
import type { Found, searchApi } from '../../search/search.contract.ts'

type Asked = Input<typeof searchApi.find>['query']
type Some<Item> = { items: Item[]; more: boolean }

/** More letters than these say nothing further about a case; a word index has no longer words either. */
const MOST_LETTERS = 200

/**
 * Customers, cases and articles with what was typed, each by its own search and with its own rights. They are asked
 * side by side, each on a connection of its own that it holds for a statement: together they take as long as the
 * slowest. Nothing is written: what somebody looks for here and does not find may be the name of a customer.
 */
export async function searchEverything(ctx: Ctx, { query, limit, part }: Asked): Promise<Found> {
  const text = query.trim()
  const asked = { text, limit }
  const [customers, [cases, articles]] = text
    ? await Promise.all([part === 'rest' ? nothing : customersWith(ctx, asked), othersWith(ctx, asked, part)])
    : [nothing, [nothing, { ...nothing, correctedTo: null }]]
  return {
    customers: customers.items,
    cases: cases.items,
    articles: articles.items,
    more: { customers: customers.more, cases: cases.more, articles: articles.more },
    correctedTo: articles.correctedTo,
  }
}

const nothing = { items: [], more: false }

type Words = { text: string; limit: number }

/** What is at the beginning; whether more follow says one beyond the limit, or the list itself. */
const some = <Item>(items: Item[], limit: number, more = false): Some<Item> => ({
  items: items.slice(0, limit),
  more: more || items.length > limit,
})

/** Words take their turn; the telephone, which asks for the first part, never waits for them. */
const othersWith = (ctx: Ctx, asked: Words, part: Asked['part']) =>
  part === 'first'
    ? Promise.all([caseNumbered(ctx, asked.text), articleNumbered(ctx, asked.text)])
    : searchInTurn(() => Promise.all([casesWith(ctx, asked), articlesWith(ctx, asked)]))

async function customersWith(ctx: Ctx, { text, limit }: Words) {
  const { items } = await findCustomers(ctx, { params: {}, query: { query: text, limit: limit + 1 }, body: undefined })
  return some(items, limit)
}

async function casesWith(ctx: Ctx, { text, limit }: Words) {
  const query = text.slice(0, MOST_LETTERS).toWellFormed()
  const { items, nextCursor } = await searchCases(ctx, { query, limit, view: 'all' })
  return some(items, limit, nextCursor !== null)
}

async function articlesWith(ctx: Ctx, { text, limit }: Words) {
  const { items, nextCursor, correctedTo } = await searchArticles(ctx, { query: text, limit })
  return { ...some(items, limit, nextCursor !== null), correctedTo }
}

async function caseNumbered(ctx: Ctx, text: string) {
  const number = readSearch(text)?.caseNumber
  return number ? some(await findCaseNumbered(ctx, number), 1) : nothing
}

async function articleNumbered(ctx: Ctx, text: string) {
  const number = articleNumberOf(text)
  return { ...(number ? some(await findArticleNumbered(ctx, number), 1) : nothing), correctedTo: null }
}
