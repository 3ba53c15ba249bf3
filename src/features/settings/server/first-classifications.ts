import type { Ctx } from '../../../platform/server/context.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import type { Language } from '../../../platform/shared/words.ts'
import { firstClassificationsText } from '../first-classifications.text.ts'
import type { Category, DebtPolicy } from '../settings.contract.ts'

type Words = (typeof firstClassificationsText)['es']
type Ids<K extends keyof Words> = Record<keyof Words[K], string>

/** Ids of the first classifications, by a name that does not depend on the language. */
export type FirstClassifications = {
  priorities: Ids<'priorities'>
  states: Ids<'states'>
  commitmentTypes: Ids<'commitmentTypes'>
  topics: Ids<'topics'>
  internalActivities: Ids<'internalActivities'>
  pauseReasons: Ids<'pauseReasons'>
  customerClasses: Ids<'customerClasses'>
}

const priorities: Record<keyof Words['priorities'], string> = {
  low: '#868e96',
  normal: '#1971c2',
  high: '#e8590c',
  urgent: '#c92a2a',
}

const states: Record<keyof Words['states'], { category: Category; color: string; isDefault: boolean }> = {
  new: { category: 'open', color: '#1971c2', isDefault: true },
  inProgress: { category: 'open', color: '#0c8599', isDefault: false },
  waitingCustomer: { category: 'waiting', color: '#e8590c', isDefault: true },
  waitingPart: { category: 'waiting', color: '#f08c00', isDefault: false },
  solved: { category: 'solved', color: '#2f9e44', isDefault: true },
  closed: { category: 'closed', color: '#868e96', isDefault: true },
}

const commitmentTypes: Record<keyof Words['commitmentTypes'], string> = {
  call: '#1971c2',
  quotation: '#6741d9',
  visit: '#e8590c',
  delivery: '#2f9e44',
  information: '#0c8599',
}

const topics: Record<keyof Words['topics'], { under?: keyof Words['topics']; color: string }> = {
  installation: { color: '#1971c2' },
  use: { color: '#0c8599' },
  failure: { color: '#c92a2a' },
  failureEquipment: { color: '#c92a2a', under: 'failure' },
  failureSoftware: { color: '#c92a2a', under: 'failure' },
  failureNetwork: { color: '#c92a2a', under: 'failure' },
  parts: { color: '#e8590c' },
  warranty: { color: '#6741d9' },
  billing: { color: '#2f9e44' },
}

const internalActivities: Record<keyof Words['internalActivities'], string> = {
  meeting: '#1971c2',
  training: '#6741d9',
  preparation: '#0c8599',
  administration: '#868e96',
}

const pauseReasons: Record<keyof Words['pauseReasons'], string> = {
  meal: '#e8590c',
  rest: '#f08c00',
  meeting: '#1971c2',
  leave: '#868e96',
}

const customerClasses: Record<keyof Words['customerClasses'], { debtPolicy: DebtPolicy; color: string }> = {
  normal: { debtPolicy: 'warn', color: '#1971c2' },
  preferred: { debtPolicy: 'ignore', color: '#2f9e44' },
  restricted: { debtPolicy: 'authorise', color: '#c92a2a' },
}

/** Writes the classifications a company starts with, in its language. Only for a database that has none. */
export async function firstClassifications(ctx: Ctx, language: Language): Promise<FirstClassifications> {
  const text = firstClassificationsText[language]
  const ids: FirstClassifications = {
    priorities: newIds(ctx, priorities),
    states: newIds(ctx, states),
    commitmentTypes: newIds(ctx, commitmentTypes),
    topics: newIds(ctx, topics),
    internalActivities: await firstInternalActivities(ctx, language),
    pauseReasons: await firstPauseReasons(ctx, language),
    customerClasses: await firstCustomerClasses(ctx, language),
  }
  await ctx.db
    .insertInto('priorities')
    .values(rowsOf(ids.priorities, text.priorities, priorities, 'normal'))
    .execute()
  await ctx.db
    .insertInto('caseStates')
    .values(
      entries(states).map(([key, { category, color, isDefault }], position) => ({
        id: ids.states[key],
        name: text.states[key],
        position,
        category,
        color,
        isDefault,
      })),
    )
    .execute()
  await ctx.db
    .insertInto('commitmentTypes')
    .values(rowsOf(ids.commitmentTypes, text.commitmentTypes, commitmentTypes, 'call'))
    .execute()
  await ctx.db
    .insertInto('topics')
    .values(
      entries(topics).map(([key, { under, color }], position) => ({
        id: ids.topics[key],
        parentId: under ? ids.topics[under] : null,
        name: text.topics[key],
        position,
        color,
      })),
    )
    .execute()
  return ids
}

/** Writes the internal activities a company starts with. Only where there are none; so the two below. */
export async function firstInternalActivities(ctx: Ctx, language: Language): Promise<Ids<'internalActivities'>> {
  const ids = newIds(ctx, internalActivities)
  const names = firstClassificationsText[language].internalActivities
  await ctx.db
    .insertInto('internalActivities')
    .values(rowsOf(ids, names, internalActivities, 'meeting'))
    .execute()
  return ids
}

export async function firstPauseReasons(ctx: Ctx, language: Language): Promise<Ids<'pauseReasons'>> {
  const ids = newIds(ctx, pauseReasons)
  const names = firstClassificationsText[language].pauseReasons
  await ctx.db
    .insertInto('pauseReasons')
    .values(rowsOf(ids, names, pauseReasons, 'meal'))
    .execute()
  return ids
}

export async function firstCustomerClasses(ctx: Ctx, language: Language): Promise<Ids<'customerClasses'>> {
  const ids = newIds(ctx, customerClasses)
  const names = firstClassificationsText[language].customerClasses
  const rows = entries(customerClasses).map(([key, { debtPolicy, color }], position) => {
    return { id: ids[key], name: names[key], position, color, isDefault: key === 'normal', debtPolicy }
  })
  await ctx.db.insertInto('customerClasses').values(rows).execute()
  return ids
}

/** Those of the first priorities that still go by the name they began with, in either language. */
export async function firstPriorities(ctx: Ctx): Promise<Partial<Ids<'priorities'>>> {
  const rows = await ctx.db.selectFrom('priorities').select(['id', 'name']).where('active', '=', true).execute()
  const found = entries(priorities).map(([key]) => {
    const names = new Set(Object.values(firstClassificationsText).map((text) => searchKey(text.priorities[key])))
    return [key, rows.find((row) => names.has(searchKey(row.name)))?.id]
  })
  return Object.fromEntries(found.filter(([, id]) => id)) as Partial<Ids<'priorities'>>
}

/** Those of a kind that has nothing of its own, one of them proposed. */
const rowsOf = <K extends string>(
  ids: Record<K, string>,
  names: Record<K, string>,
  colors: Record<K, string>,
  proposed: NoInfer<K>,
) =>
  entries(colors).map(([key, color], position) => ({
    id: ids[key],
    name: names[key],
    position,
    color,
    isDefault: key === proposed,
  }))

const entries = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][]

const newIds = <K extends string>(ctx: Ctx, record: Record<K, unknown>) =>
  Object.fromEntries(Object.keys(record).map((key) => [key, ctx.newId()])) as Record<K, string>
