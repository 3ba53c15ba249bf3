import type { Ctx } from '../../../platform/server/context.ts'
import type { Language } from '../../../platform/shared/words.ts'
import { firstClassificationsText } from '../first-classifications.text.ts'
import type { Category } from '../settings.contract.ts'

type Words = (typeof firstClassificationsText)['es']
type Ids<K extends keyof Words> = Record<keyof Words[K], string>

/** Ids of the first classifications, by a name that does not depend on the language. */
export type FirstClassifications = {
  priorities: Ids<'priorities'>
  states: Ids<'states'>
  commitmentTypes: Ids<'commitmentTypes'>
  topics: Ids<'topics'>
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

/** Writes the classifications a company starts with, in its language. Only for a database that has none. */
export async function firstClassifications(ctx: Ctx, language: Language): Promise<FirstClassifications> {
  const text = firstClassificationsText[language]
  const ids: FirstClassifications = {
    priorities: newIds(ctx, priorities),
    states: newIds(ctx, states),
    commitmentTypes: newIds(ctx, commitmentTypes),
    topics: newIds(ctx, topics),
  }
  await ctx.db
    .insertInto('priorities')
    .values(
      entries(priorities).map(([key, color], position) => ({
        id: ids.priorities[key],
        name: text.priorities[key],
        position,
        color,
        isDefault: key === 'normal',
      })),
    )
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
    .values(
      entries(commitmentTypes).map(([key, color], position) => ({
        id: ids.commitmentTypes[key],
        name: text.commitmentTypes[key],
        position,
        color,
        isDefault: key === 'call',
      })),
    )
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

const entries = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][]

const newIds = <K extends string>(ctx: Ctx, record: Record<K, unknown>) =>
  Object.fromEntries(Object.keys(record).map((key) => [key, ctx.newId()])) as Record<K, string>
