import type { Sent } from '../../../../platform/shared/contract.ts'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { CoverageType, coverageTypesApi, OwnField } from '../../coverage-types.contract.ts'
import type { CoverageKind, Mode, Terms } from '../../terms.contract.ts'
import { levelsDraft, type LevelsDraft, sentLevels } from './levels-draft.ts'
import { readPercent, readWhole } from './numbers.ts'

/** An own field being written; `id` tells it apart on the screen while it has no key. */
export type FieldDraft = Omit<OwnField, 'key'> & { id: string; key?: string }

/** A kind as it is typed: numbers and times as texts, as they stand in their fields. */
export type TypeDraft = {
  name: string
  kind: CoverageKind
  months: string
  active: boolean
  unlimited: boolean
  grant: string
  rounding: string
  minimum: string
  percent: Record<Mode, string>
  afterHours: string
  levels: LevelsDraft
  fields: FieldDraft[]
  topicIds: string[]
} & Pick<Terms, 'grantPeriod' | 'carryOver' | 'overrunPolicy' | 'calendarId' | 'stopsDuringRepair'>

/** What every part of the editor is given. */
export type PartProps = {
  draft: TypeDraft
  /** What is wrong, in words, by the field of the API. */
  errors: Record<string, string>
  onChange: (part: Partial<TypeDraft>) => void
}

type Body = NonNullable<Sent<typeof coverageTypesApi.add>['body']>
type Whole = Required<Body> & { terms: Terms }

/** What a new one starts with; contracts have hours, warranties none. */
export function newDraft(calendarId: string | null, levels: LevelsDraft): TypeDraft {
  return {
    name: '',
    kind: 'contract',
    months: '12',
    active: true,
    unlimited: false,
    grant: '',
    grantPeriod: 'term',
    carryOver: false,
    rounding: '15 min',
    minimum: '0 min',
    percent: { online: '100', offline: '100', onSite: '100', travel: '100' },
    afterHours: '100',
    overrunPolicy: 'warn',
    calendarId,
    stopsDuringRepair: false,
    topicIds: [],
    levels,
    fields: [],
  }
}

/** A kind as it stands in the fields. */
export function draftOf(type: CoverageType, language: Language): TypeDraft {
  const { name, kind, active, topicIds, terms } = type
  const { grantMinutes, grantPeriod, carryOver, overrunPolicy, calendarId, stopsDuringRepair, percent } = terms
  const time = (minutes: number) => showMinutes(minutes, language)
  return {
    name,
    kind,
    months: String(type.durationMonths),
    active,
    unlimited: grantMinutes === null,
    grant: grantMinutes === null ? '' : time(grantMinutes),
    grantPeriod,
    carryOver,
    rounding: time(terms.roundingMinutes),
    minimum: time(terms.minimumMinutes),
    percent: {
      online: String(percent.online),
      offline: String(percent.offline),
      onSite: String(percent.onSite),
      travel: String(percent.travel),
    },
    afterHours: String(terms.afterHoursPercent),
    overrunPolicy,
    calendarId,
    stopsDuringRepair,
    topicIds,
    levels: levelsDraft(type.serviceLevels, language),
    fields: type.fields.map((field) => Object.assign({ id: field.key }, field)),
  }
}

/** The terms as typed; what cannot be read counts as nothing, and is refused before it is sent. */
export function typedTerms(draft: TypeDraft): Terms {
  const { grantPeriod, carryOver, overrunPolicy, calendarId, percent } = draft
  const of = (mode: Mode) => readPercent(percent[mode]) ?? 0
  return {
    grantMinutes: draft.unlimited ? null : (parseMinutes(draft.grant, 'hours') ?? 0),
    grantPeriod,
    carryOver,
    roundingMinutes: parseMinutes(draft.rounding) ?? 0,
    minimumMinutes: parseMinutes(draft.minimum) ?? 0,
    percent: { online: of('online'), offline: of('offline'), onSite: of('onSite'), travel: of('travel') },
    afterHoursPercent: readPercent(draft.afterHours) ?? 0,
    overrunPolicy,
    calendarId,
    stopsDuringRepair: draft.kind === 'warranty' && draft.stopsDuringRepair,
  }
}

/** What is sent of a draft; levels in the order of these priorities, as they stand on the screen. */
export function sentOf(draft: TypeDraft, priorityIds: string[]): Whole {
  const { name, kind, active, topicIds } = draft
  return {
    name,
    kind,
    durationMonths: readWhole(draft.months) ?? 0,
    active,
    terms: typedTerms(draft),
    topicIds,
    serviceLevels: sentLevels(draft.levels, priorityIds),
    fields: draft.fields.map(({ key, label, type, required, options }) => ({
      key,
      label,
      type,
      required,
      options: type === 'oneOf' ? options : [],
    })),
  }
}

/** Of two, what the second has other than the first: the rest stays as it is, also where others changed it. */
export function changeOf(before: Whole, after: Whole): Partial<Body> {
  const { terms, ...plain } = different(before, after)
  return terms ? { ...plain, terms: different(before.terms, after.terms) } : plain
}

const different = <T extends object>(before: T, after: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof T])),
  ) as Partial<T>
