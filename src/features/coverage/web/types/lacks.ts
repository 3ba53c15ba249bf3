import { type BareUnit, parseMinutes } from '../../../../platform/shared/minutes.ts'
import { NO_LEVEL, type LevelsDraft } from './levels-draft.ts'
import { readPercent, readWhole } from './numbers.ts'
import type { TypeDraft } from './type-draft.ts'

/** What is wrong with something typed, before the server is asked; bounds in minutes, months or hundredths. */
export type Lack =
  { kind: 'needed' } | { kind: 'unclear'; unit: Unit } | { kind: 'between'; unit: Unit; least: number; most: number }

type Unit = 'minutes' | 'number' | 'percent'

type Bounds = { least: number; most: number }

const MODES = ['online', 'offline', 'onSite', 'travel'] as const

/** Everything that is missing or cannot be read in a draft, by the field of the API. */
export function lacksOf(draft: TypeDraft, priorityIds: string[]): Record<string, Lack> {
  return found({
    name: draft.name.trim() ? undefined : { kind: 'needed' },
    durationMonths: inBounds(draft.months, readWhole, 'number', { least: 1, most: 240 }),
    'terms.grantMinutes': draft.unlimited ? undefined : inMinutes(draft.grant, { least: 1, most: 6_000_000 }, 'hours'),
    'terms.roundingMinutes': inMinutes(draft.rounding, { least: 1, most: 480 }),
    'terms.minimumMinutes': inMinutes(draft.minimum, { least: 0, most: 1440 }),
    ...Object.fromEntries(
      MODES.map((mode) => [
        `terms.percent.${mode}`,
        inBounds(draft.percent[mode], readPercent, 'percent', { least: 0, most: 1000 }),
      ]),
    ),
    'terms.afterHoursPercent': inBounds(draft.afterHours, readPercent, 'percent', { least: 100, most: 1000 }),
    ...levelLacks(draft.levels, priorityIds, 'serviceLevels'),
    ...Object.fromEntries(
      draft.fields.map(({ label }, place) => [
        `fields.${place}.label`,
        label.trim() ? undefined : ({ kind: 'needed' } as const),
      ]),
    ),
  })
}

/** What cannot be read in promised times, at `field`. */
export function levelLacks(draft: LevelsDraft, priorityIds: string[], field: string): Record<string, Lack> {
  const bounds = { least: 1, most: 525_600 }
  const of = (typed: string) => (typed.trim() ? inMinutes(typed, bounds, 'hours') : undefined)
  return found(
    Object.fromEntries(
      priorityIds.flatMap((id, place) => {
        const { response, solution } = draft[id] ?? NO_LEVEL
        return [
          [`${field}.${place}.responseMinutes`, of(response)],
          [`${field}.${place}.solutionMinutes`, of(solution)],
        ]
      }),
    ),
  )
}

const inMinutes = (typed: string, bounds: Bounds, bare: BareUnit = 'minutes') =>
  inBounds(typed, (text) => parseMinutes(text, bare), 'minutes', bounds)

function inBounds(
  typed: string,
  read: (typed: string) => number | undefined,
  unit: Unit,
  bounds: Bounds,
): Lack | undefined {
  if (!typed.trim()) return { kind: 'needed' }
  const value = read(typed)
  if (value === undefined) return { kind: 'unclear', unit }
  return value < bounds.least || value > bounds.most ? { kind: 'between', unit, ...bounds } : undefined
}

const found = (lacks: Record<string, Lack | undefined>) =>
  Object.fromEntries(Object.entries(lacks).filter(([, lack]) => lack)) as Record<string, Lack>
