import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import type { CoverageType, ServiceLevel } from './coverage-types.contract.ts'
import { whyNotFields } from './own-fields.rules.ts'
import type { SomeTerms, Terms } from './terms.contract.ts'

/** How many kinds of contract and warranty a company can have. */
export const MOST_TYPES = 200

/** A kind as it would be kept. */
export type Designed = Pick<
  CoverageType,
  'name' | 'kind' | 'durationMonths' | 'terms' | 'fields' | 'topicIds' | 'serviceLevels' | 'active'
>

/** What a kind refers to, as far as it exists. */
export type Known = {
  /** The other kinds. */
  others: { name: string }[]
  calendars: { id: string; active: boolean }[]
  topicIds: string[]
  priorityIds: string[]
}

/** The months of a new kind where nothing is said. */
export const USUAL_MONTHS = 12

/** Terms with some of them other than before. */
export const withTerms = (before: Terms, { percent, ...some }: SomeTerms): Terms => ({
  ...before,
  ...some,
  percent: { ...before.percent, ...percent },
})

/**
 * Everything that stands against keeping a kind as designed, by field. `before` is how it stands now; `usedKeys` are
 * the own fields that coverages have values of.
 */
export function whyNotKeep(known: Known, after: Designed, before?: Designed, usedKeys: string[] = []): Reason[] {
  const named = (name: string) => searchKey(name.toLowerCase())
  const taken = known.others.find((other) => named(other.name) === named(after.name))
  const { calendarId } = after.terms
  const calendar = known.calendars.find(({ id }) => id === calendarId)
  const chosenAnew = calendarId !== null && calendarId !== before?.terms.calendarId
  // contracts are made of it from now on, which the calendar must still be there for
  const begins = chosenAnew || (before?.active === false && after.active)
  return [
    ...(taken ? [{ code: 'coverage_type.name_taken', field: 'name', values: { name: taken.name } }] : []),
    ...(before && after.kind !== before.kind ? [{ code: 'coverage_type.kind_stays', field: 'kind' }] : []),
    ...(chosenAnew && !calendar ? [{ code: 'coverage_type.unknown_calendar', field: 'terms.calendarId' }] : []),
    ...(begins && calendar?.active === false
      ? [{ code: 'coverage_type.inactive_calendar', field: 'terms.calendarId' }]
      : []),
    ...after.topicIds.flatMap((id, place) =>
      known.topicIds.includes(id) ? [] : [{ code: 'coverage_type.unknown_topic', field: `topicIds.${place}` }],
    ),
    ...whyNotLevels(after.serviceLevels, known.priorityIds, 'serviceLevels'),
    ...whyNotFields(after.fields, before?.fields, usedKeys),
  ]
}

/** Everything that is wrong with the promised times; `field` is where they stand in what was sent. */
export function whyNotLevels(levels: ServiceLevel[], priorityIds: string[], field: string): Reason[] {
  return levels.flatMap(({ priorityId, responseMinutes, solutionMinutes }, place) => {
    const twice = levels.slice(0, place).some((other) => other.priorityId === priorityId)
    return [
      ...(priorityIds.includes(priorityId)
        ? []
        : [{ code: 'coverage_type.unknown_priority', field: `${field}.${place}.priorityId` }]),
      ...(twice ? [{ code: 'coverage_type.priority_twice', field: `${field}.${place}.priorityId` }] : []),
      ...(responseMinutes !== null && solutionMinutes !== null && solutionMinutes < responseMinutes
        ? [{ code: 'coverage_type.solution_first', field: `${field}.${place}.solutionMinutes` }]
        : []),
    ]
  })
}

/** Those that promise something. */
export const promising = (levels: ServiceLevel[]): ServiceLevel[] =>
  levels.filter(({ responseMinutes, solutionMinutes }) => responseMinutes !== null || solutionMinutes !== null)

/** What stands against one more kind. */
export const whyNotOneMore = (count: number): Reason | undefined =>
  count >= MOST_TYPES ? { code: 'coverage_type.too_many', values: { most: MOST_TYPES } } : undefined
