import type { ArticleItem } from '../../features/knowledge/knowledge.contract.ts'
import type { CaseItem } from '../../features/cases/cases.contract.ts'
import type { CustomerItem } from '../../features/customers/customers.contract.ts'
import type { Found } from './search.contract.ts'

/** One line of what was found; `all` leads to the list with the same words. */
export type Row =
  | { kind: 'customer'; id: string; one: CustomerItem }
  | { kind: 'case'; id: string; one: CaseItem }
  | { kind: 'article'; id: string; one: ArticleItem }
  | { kind: 'all'; id: string; of: 'customers' | 'cases' | 'articles' }
export type Group = { name: 'numbered' | 'customers' | 'cases' | 'articles'; rows: Row[] }
/** What the search shows of one text: groups that have something, in the order in which they answer. */
export type Listed = {
  text: string
  groups: Group[]
  /** The words that articles were searched for instead. */
  correctedTo: string | null
  /** Both parts have answered, or failed. */
  complete: boolean
  failed: { first: boolean; rest: boolean }
}
export type Answers = { first?: Found | 'failed'; rest?: Found | 'failed' }

/**
 * What is shown of these answers; undefined while the first part is awaited. The order is that of answering, whatever
 * was typed: the case and the article so numbered, customers, cases, articles. What comes before its turn waits, so
 * that what comes later stands beneath and moves nothing.
 */
export function listedOf(text: string, { first, rest }: Answers, withCustomers: boolean): Listed | undefined {
  if (!first) return undefined
  const early = first === 'failed' ? NONE : first
  const late = rest && rest !== 'failed' ? rest : NONE
  const numbered = [...early.cases.map(caseRow), ...early.articles.map(articleRow)]
  const isNew = ({ id }: Row) => numbered.every((row) => row.id !== id)
  const customers = withCustomers ? early.customers.map(customerRow) : []
  const cases = late.cases.map(caseRow).filter(isNew)
  const articles = late.articles.map(articleRow).filter(isNew)
  const groups: Group[] = [
    { name: 'numbered', rows: numbered },
    { name: 'customers', rows: early.more.customers ? withAll(customers, 'customers') : customers },
    // their lists go on where these lines end: with states, topics, and what is done to many
    { name: 'cases', rows: withAll(cases, 'cases') },
    { name: 'articles', rows: withAll(articles, 'articles') },
  ]
  return {
    text,
    groups: groups.filter(({ rows }) => rows.length),
    correctedTo: late.correctedTo,
    complete: rest !== undefined,
    failed: { first: first === 'failed', rest: rest === 'failed' },
  }
}

const NONE: Pick<Found, 'customers' | 'cases' | 'articles' | 'correctedTo' | 'more'> = {
  customers: [],
  cases: [],
  articles: [],
  correctedTo: null,
  more: { customers: false, cases: false, articles: false },
}

const customerRow = (one: CustomerItem): Row => ({ kind: 'customer', id: `customer-${one.id}`, one })
const caseRow = (one: CaseItem): Row => ({ kind: 'case', id: `case-${one.id}`, one })
const articleRow = (one: ArticleItem): Row => ({ kind: 'article', id: `article-${one.id}`, one })
const withAll = (rows: Row[], of: 'customers' | 'cases' | 'articles'): Row[] =>
  rows.length ? [...rows, { kind: 'all', id: `all-${of}`, of }] : rows

/**
 * What stands on the screen when `arrived` comes. Once somebody has a line in hand (chose one with the arrows, moves
 * the pointer over them) nothing that stands there is replaced or moved: answers to another text are not shown, and of
 * the same text only groups are added beneath. Typing on lets go.
 * @returns `now` itself when nothing changes
 */
export function nextShown(now: Listed | undefined, arrived: Listed | undefined, inHand: boolean): Listed | undefined {
  if (!arrived || !now) return arrived ?? now
  if (!inHand) return arrived
  if (now.text !== arrived.text) return now
  const more = arrived.groups.filter(({ name }) => now.groups.every((group) => group.name !== name))
  const fits =
    more.length === 0 || PLACES.indexOf(more[0]!.name) > PLACES.indexOf(now.groups.at(-1)?.name ?? 'numbered')
  if (now.complete || !arrived.complete || !fits) return now
  return { ...arrived, groups: [...now.groups, ...more] }
}

const PLACES: Group['name'][] = ['numbered', 'customers', 'cases', 'articles']

/**
 * What Enter opens when nothing was chosen: the first line of the text that was typed, never of an older one. When the
 * customers could not be asked, nothing: whoever means one must not land in a case that has the words.
 */
export const firstRow = ({ groups, failed }: Listed): Row | undefined => (failed.first ? undefined : groups[0]?.rows[0])

export const rowsOf = (listed: Listed | undefined): Row[] => listed?.groups.flatMap(({ rows }) => rows) ?? []

/** What the arrows choose next: from nothing the first or the last one, and round at the ends. */
export function stepFrom(rows: Row[], chosenId: string | undefined, step: 1 | -1): Row | undefined {
  const at = rows.findIndex(({ id }) => id === chosenId)
  if (at < 0) return step > 0 ? rows[0] : rows.at(-1)
  return rows[(at + step + rows.length) % rows.length]
}

/** Neither a customer nor something so numbered: the ways on, such as adding the customer, stand in their place. */
export const hasNoCustomer = ({ groups, failed }: Listed): boolean =>
  !failed.first && groups.every(({ name }) => name === 'cases' || name === 'articles')
