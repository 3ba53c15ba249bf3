import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { ServiceLevel } from '../../coverage-types.contract.ts'

/** Promised times as typed, by priority; a number without unit is hours. */
export type LevelsDraft = Record<string, LevelDraft>
export type LevelDraft = { response: string; solution: string }

export const NO_LEVEL: LevelDraft = { response: '', solution: '' }

/** Promised times as they stand in the fields. */
export const levelsDraft = (levels: ServiceLevel[], language: Language): LevelsDraft =>
  Object.fromEntries(
    levels.map(({ priorityId, responseMinutes, solutionMinutes }) => {
      const [response, solution] = [responseMinutes, solutionMinutes].map((minutes) =>
        minutes === null ? '' : showMinutes(minutes, language),
      )
      return [priorityId, { response: response!, solution: solution! }]
    }),
  )

/** What is sent: one for each of these priorities, in their order, so that a refusal is found by its place. */
export const sentLevels = (draft: LevelsDraft, priorityIds: string[]): ServiceLevel[] =>
  priorityIds.map((priorityId) => {
    const { response, solution } = draft[priorityId] ?? NO_LEVEL
    return { priorityId, responseMinutes: promised(response), solutionMinutes: promised(solution) }
  })

/** Minutes of attention; null where nothing was typed that says so. */
export const promised = (typed: string): number | null => parseMinutes(typed, 'hours') ?? null
