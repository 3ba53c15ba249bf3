import type { RawBuilder } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Action } from '../../../auth/auth.rules.ts'
import type { Term } from '../../definitions.text.ts'
import type { Chart, ColumnKind, Link, ReportKey } from '../../reports.contract.ts'
import type { Ask, Parameter } from '../parameters/parameter.ts'

/** Words in both languages. */
export type Said = Record<Language, string>
export type Sql = RawBuilder<unknown>

/**
 * Facts of one kind, one row each: a select whose columns the dimensions, the measures and the listing name as `f.…`.
 * The report adds them up, the drill-down lists them: both read the same select, so they cannot disagree.
 */
export type Source = {
  facts: Sql
  listing: Listing
  /** They are a small part of all there are: sooner put in order than looked for along an index of all. */
  narrow?: true
}

/** What a row of a report stands for; `field` is a column of the facts, null where there is none such. */
export type Dimension = {
  key: string
  label: Said
  means: Term | Said
  field: string
  type: 'uuid' | 'text' | 'date'
  /** Where it follows from another dimension, the one at this place: looked up once for each row, not for each fact. */
  follows?: { place: number; join: (field: Sql) => Sql; value: Sql }
  /** Joined to the grouped rows, by the value of the dimension. */
  join?: (field: Sql) => Sql
  /** The words of the row, from what was joined. */
  words: (field: Sql) => Sql
  /** What they are put in order by, where it is kept; else it is worked out. */
  sort?: (field: Sql) => Sql
  kind?: ColumnKind
  /** Where the words lead, and the expression that says which. */
  link?: { to: Link['to']; id: (field: Sql) => Sql }
  /** Stands where there are no words. */
  none: Said
}

/** More about the thing a row stands for, from what its dimensions join: where rows are grouped, all but the first. */
export type Attribute = {
  key: string
  label: Said
  means: Term | Said
  kind: ColumnKind
  of: Sql
  link?: { to: Link['to']; id: Sql }
  /** Words for the values, where they are names of ours. */
  named?: Record<string, Said>
}

/** A figure: what is counted of which facts. Only sums have totals that are the sums of their rows. */
export type Measure = {
  key: string
  label: Said
  means: Term | Said
  kind: ColumnKind
  /** Name of the source; the only one where there is one. */
  source?: string
  of:
    | 'count'
    /** `orNone`: of facts that have none of it, such as hours where they are not counted, it is none, not zero. */
    | { sum: string; orNone?: true }
    | { distinct: string }
    | { max: string }
    /** A share of another figure, in hundredths; or an average, where `each` is said. */
    | { ratio: [part: string, whole: string]; each?: true }
  /** Of which facts; all of them when missing. */
  where?: Sql
  /** Stands over the columns that belong together. */
  group?: Said
}

/** A figure for each value of a field of the facts: of the first measure, one column a value, in their order. */
export type Across = {
  field: string
  measure: Measure
  values: { key: string; value: string | number; label: string }[]
  group?: Said
}

/** A report as it was asked for: what to read and how to show it. */
export type Plan = {
  dimensions: Dimension[]
  attributes?: Attribute[]
  sources: Record<string, Source>
  across?: Across
  measures: Measure[]
  /** Keys of the columns in the order they stand; `across` stands for all of its own. */
  columns: string[]
  /** Keys of columns, with a minus before those that go down. Rows of the same group stay together. */
  order: string[]
  /** Whether rows of the same first dimension have their sums below them. */
  grouped?: boolean
  chart?: Omit<Chart, 'series'> & { series: string[] | 'across' }
}

/** How facts are listed: joined to `f`, newest or most pressing first. */
export type Listing = {
  columns: Attribute[]
  joins: Sql
  /** Expressions that put each fact in its place, the last one telling all apart, with their types. */
  position: { of: Sql; type: 'uuid' | 'bigint' | 'date' | 'timestamptz' }[]
  descending: boolean
}

export type Parameters = Record<string, Parameter<unknown>>
type Values<P extends Parameters> = { [K in keyof P]: P[K] extends Parameter<infer V> ? V : never }

/** One report: all that screen, chart, files, drill-down and schedule are made from. */
export type ReportDefinition<P extends Parameters = Parameters> = {
  key: ReportKey
  title: Said
  about: Said
  /** What to say when there is nothing. */
  empty: Said
  needs: Action
  parameters: P
  plan: (ask: Ask & { values: Values<P> }) => Plan | Promise<Plan>
}

/** Describes a report; its parameters have types in its plan. */
export const defineReport = <P extends Parameters>(one: ReportDefinition<P>): ReportDefinition =>
  one as unknown as ReportDefinition

/** The words in the language of whoever reads. */
export const saidIn =
  ({ language }: Pick<Ctx, 'language'>) =>
  (words: Said): string =>
    words[language]
