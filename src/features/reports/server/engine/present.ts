import type { Ctx } from '../../../../platform/server/context.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Cell, Column, Definition, Link, Row } from '../../reports.contract.ts'
import { definitionsText, type Term } from '../../definitions.text.ts'
import { type Attribute, type Dimension, type Measure, type Plan, type Said, saidIn } from './define.ts'
import { type Figure, figuresOf, isSum, mayBeNone } from './statement.ts'

/** A row as the statement gives it, by the names of its columns. */
export type Found = Record<string, unknown>

/** A term, or words of its own, in the language of whoever reads. */
export const meaning = (means: Term | Said, { language }: Pick<Ctx, 'language'>): string =>
  typeof means === 'string' ? definitionsText[language][means].text : means[language]

/** The columns in the order they stand, `across` as one for each of its values. */
export function columnsOf(plan: Plan, ctx: Ctx): Column[] {
  return parts(plan).map((part) => {
    if ('dimension' in part) return wordsColumn({ kind: 'text', ...part.dimension }, ctx)
    if ('attribute' in part) return wordsColumn(part.attribute, ctx)
    return figureColumn(part.measure, ctx)
  })
}

type Part = { dimension: Dimension; place: number } | { attribute: Attribute; place: number } | { measure: Measure }

function parts(plan: Plan): Part[] {
  const { dimensions, attributes = [], measures } = plan
  return plan.columns.flatMap((key): Part[] => {
    if (key === 'across')
      return figuresOf(plan)
        .filter(({ value }) => value !== undefined)
        .map(({ measure }) => ({ measure: { ...measure, group: plan.across?.group } }))
    const dimension = dimensions.findIndex((one) => one.key === key)
    if (dimension >= 0) return [{ dimension: dimensions[dimension]!, place: dimension }]
    const attribute = attributes.findIndex((one) => one.key === key)
    if (attribute >= 0) return [{ attribute: attributes[attribute]!, place: attribute }]
    const measure = measures.find((one) => one.key === key)
    if (!measure) throw new Error(`no column ${key}`)
    return [{ measure }]
  })
}

/** A column of words, days or marks: it has no total and leads to no facts. */
export const wordsColumn = (
  { key, label, kind, means }: Pick<Attribute, 'key' | 'label' | 'kind' | 'means'>,
  ctx: Ctx,
): Column => ({
  key,
  label: saidIn(ctx)(label),
  kind,
  means: meaning(means, ctx),
  group: null,
  total: false,
  drill: false,
})

export const figureColumn = (measure: Measure, ctx: Ctx): Column => ({
  key: measure.key,
  label: saidIn(ctx)(measure.label),
  kind: measure.kind,
  means: meaning(measure.means, ctx),
  group: measure.group ? saidIn(ctx)(measure.group) : null,
  total: isSum(measure) || isRatio(measure),
  drill: !isRatio(measure),
})

const isRatio = ({ of }: Measure) => of !== 'count' && 'ratio' in of

/** The terms that the columns of a report use. */
export function definitionsOf(plan: Plan, { language }: Ctx): Definition[] {
  const used = [
    ...plan.dimensions,
    ...(plan.attributes ?? []),
    ...plan.measures,
    ...(plan.across ? [plan.across.measure] : []),
  ]
  const terms = new Set(used.flatMap(({ means }) => (typeof means === 'string' ? [means] : [])))
  return [...terms].map((term) => explained(term, language))
}

export const explained = (key: Term, language: Language): Definition => ({ key, ...definitionsText[language][key] })

/** A value of the database as a cell. */
export const cellOf = (value: unknown): Cell =>
  value instanceof Date ? value.toISOString() : value === undefined ? null : (value as Cell)

/** How the address names a row: the values of its dimensions. */
export const keyOfRow = (found: Found, dimensions: Dimension[]): string =>
  dimensions.map((_, place) => String(cellOf(found[`d${place}`]) ?? '')).join('~')

/** Makes cells of what was found. */
export function presenter(plan: Plan, ctx: Ctx) {
  const said = saidIn(ctx)
  const figures = figuresOf(plan)
  const all = parts(plan)
  const measured = (found: Found, sign: 'm' | 't' | 's') =>
    valuesOf(plan, figures, (place) => cellOf(found[`${sign}${place}`]))

  function rowOf(found: Found): Row {
    const links: Record<string, Link> = {}
    const values = measured(found, 'm')
    const cells: Record<string, Cell> = {}
    for (const part of all) {
      if ('dimension' in part) {
        const { key, none, link } = part.dimension
        cells[key] = cellOf(found[`w${part.place}`]) ?? said(none)
        tellLink(links, key, link?.to, found[`l${part.place}`])
      } else if ('attribute' in part) {
        Object.assign(cells, attributeCell(part.attribute, found[`a${part.place}`], ctx))
        tellLink(links, part.attribute.key, part.attribute.link?.to, found[`k${part.place}`])
      } else cells[part.measure.key] = values[part.measure.key] ?? null
    }
    return { rowKey: keyOfRow(found, plan.dimensions), links, ...cells }
  }

  const columns = all.flatMap((part) => ('measure' in part ? [part.measure] : []))
  /** The sums of all rows, or of those of the group of this one; null where a sum would say nothing. */
  const totalsOf = (found: Found | undefined, sign: 't' | 's'): Record<string, number | null> => {
    const values = found
      ? measured(found, sign)
      : valuesOf(plan, figures, (place) => (mayBeNone(figures[place]!.of) ? null : 0))
    return Object.fromEntries(
      columns.map((measure) => [
        measure.key,
        isSum(measure) || isRatio(measure) ? ((values[measure.key] ?? null) as number | null) : null,
      ]),
    )
  }
  return { rowOf, totalsOf }
}

export function attributeCell({ key, named }: Attribute, value: unknown, ctx: Ctx): Record<string, Cell> {
  const cell = cellOf(value)
  return {
    [key]: named && cell !== null ? saidIn(ctx)(named[String(cell)] ?? { es: String(cell), en: String(cell) }) : cell,
  }
}

export function tellLink(links: Record<string, Link>, key: string, to: Link['to'] | undefined, id: unknown) {
  if (to && id !== null && id !== undefined) links[key] = { to, id: String(id) }
}

/** The value of each measure by its key; ratios are made of the others: hundredths of a share, or an average of one. */
function valuesOf(plan: Plan, figures: Figure[], at: (place: number) => Cell): Record<string, Cell> {
  const values: Record<string, Cell> = Object.fromEntries(figures.map(({ measure }, place) => [measure.key, at(place)]))
  for (const { key, of } of plan.measures) {
    if (of === 'count' || !('ratio' in of)) continue
    const [part, whole] = of.ratio.map((name) => Number(values[name] ?? 0)) as [number, number]
    values[key] = whole ? Math.round((of.each ? part : part * 100) / whole) : null
  }
  return values
}
