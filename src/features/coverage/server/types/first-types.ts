import type { Ctx } from '../../../../platform/server/context.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { FirstClassifications } from '../../../settings/server/first-classifications.ts'
import { firstTypesText } from '../../first-types.text.ts'
import { type SomeTerms, usualTerms } from '../../terms.contract.ts'
import { type Designed, withTerms } from '../../types.rules.ts'
import { rowOf, writeLevels } from './write-type.ts'

type Key = keyof (typeof firstTypesText)['es']
type Priorities = FirstClassifications['priorities']
/** Minutes of attention until the answer and until the solution. */
type Promises = Record<keyof Priorities, [response: number, solution: number]>

/** Ids of the first kinds, by a name that does not depend on the language. */
export type FirstTypes = Record<Key, string>

const HOUR = 60
/** A day of attention, of nine hours. */
const DAY = 9 * HOUR

const ofContracts: Promises = {
  urgent: [HOUR, 8 * HOUR],
  high: [2 * HOUR, 16 * HOUR],
  normal: [4 * HOUR, 3 * DAY],
  low: [DAY, 5 * DAY],
}
const ofAnybody: Promises = {
  urgent: [4 * HOUR, 2 * DAY],
  high: [DAY, 3 * DAY],
  normal: [2 * DAY, 5 * DAY],
  low: [3 * DAY, 10 * DAY],
}

type First = Pick<Designed, 'kind' | 'durationMonths'> & { terms: SomeTerms }

const types: Record<Key, First> = {
  hours: {
    kind: 'contract',
    durationMonths: 12,
    terms: {
      grantMinutes: 20 * HOUR,
      roundingMinutes: 15,
      minimumMinutes: 15,
      percent: { onSite: 150, travel: 50 },
      afterHoursPercent: 150,
    },
  },
  monthly: {
    kind: 'contract',
    durationMonths: 12,
    terms: {
      grantMinutes: 5 * HOUR,
      grantPeriod: 'month',
      carryOver: false,
      roundingMinutes: 15,
      overrunPolicy: 'block',
    },
  },
  unlimited: { kind: 'contract', durationMonths: 12, terms: { overrunPolicy: 'allow' } },
  // six months by law; of neither guarantee a day runs while the product is being repaired (Ley 19.496, artículo 21)
  legal: { kind: 'warranty', durationMonths: 6, terms: { overrunPolicy: 'allow', stopsDuringRepair: true } },
  maker: { kind: 'warranty', durationMonths: 12, terms: { overrunPolicy: 'allow', stopsDuringRepair: true } },
}

/**
 * Writes the kinds of contract and warranty a company starts with, and what it promises to those without any, in its
 * language. Only for a database that has none; after the classifications and the first calendar.
 */
export async function firstTypes(ctx: Ctx, language: Language, priorities: Partial<Priorities>): Promise<FirstTypes> {
  const keys = Object.keys(types) as Key[]
  const ids = Object.fromEntries(keys.map((key) => [key, ctx.newId()])) as FirstTypes
  const calendar = await ctx.db.selectFrom('calendars').select('id').where('isDefault', '=', true).executeTakeFirst()
  const common = { ...usualTerms, calendarId: calendar?.id ?? null }
  for (const key of keys) {
    const { kind, durationMonths, terms } = types[key]
    const named = { name: firstTypesText[language][key], kind, durationMonths, active: true }
    const designed: Designed = {
      ...named,
      terms: withTerms(common, terms),
      fields: [],
      topicIds: [],
      serviceLevels: [],
    }
    await ctx.db
      .insertInto('coverageTypes')
      .values({ id: ids[key], ...rowOf(designed) })
      .execute()
    await writeLevels(ctx, ids[key], levelsOf(priorities, kind === 'contract' ? ofContracts : ofAnybody))
  }
  const promised = await ctx.db.selectFrom('serviceLevels').select('id').where('typeId', 'is', null).limit(1).execute()
  if (!promised.length) await writeLevels(ctx, null, levelsOf(priorities, ofAnybody))
  return ids
}

/** Of the priorities that the company has; others promise nothing. */
const levelsOf = (priorities: Partial<Priorities>, promises: Promises) =>
  (Object.keys(promises) as (keyof Promises)[]).flatMap((key) => {
    const [responseMinutes, solutionMinutes] = promises[key]
    const priorityId = priorities[key]
    return priorityId ? [{ priorityId, responseMinutes, solutionMinutes }] : []
  })
