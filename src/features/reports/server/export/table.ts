import type { Ctx } from '../../../../platform/server/context.ts'
import { beginReading, type Reading } from '../../../../platform/server/read-on.ts'
import type { RawBuilder } from 'kysely'
import { exportText } from '../../export.text.ts'
import type { Column, Definition, Report, Row } from '../../reports.contract.ts'
import { saidIn } from '../engine/define.ts'
import {
  behindFigure,
  type Behind,
  type Clicked,
  countStatement,
  listColumns,
  listed,
  listStatement,
} from '../engine/drill.ts'
import { columnsOf, definitionsOf, figureColumn, type Found, presenter } from '../engine/present.ts'
import { askReport, tellParameters } from '../engine/read-report.ts'
import { reportStatement } from '../engine/statement.ts'
import type { Raw } from '../parameters/parameter.ts'

/** Every row of something that was asked for, while it is read: close it when it is done with. */
export type Table = {
  /** What the report is called, and what of it this is. */
  title: string
  sheet: string
  told: Report['told']
  definitions: Definition[]
  columns: Column[]
  /** Columns whose total is the sum of their rows. */
  sums: Set<string>
  totals: Record<string, number | null>
  rowCount: number
  batches: AsyncIterable<Row[]>
  close: () => Promise<void>
}

/** Every row of a report, in its order. What is wrong with it is told before anything is made. */
export async function openReport(ctx: Ctx, key: string, raw: Raw): Promise<Table> {
  const asked = await askReport(ctx, key, raw)
  const { plan, definition } = asked
  const told = await tellParameters(asked)
  const columns = columnsOf(plan, ctx)
  const { rowOf, totalsOf } = presenter(plan, ctx)
  return reading(ctx, async (open) => {
    const { first, batches } = await begun(open, reportStatement(plan, null) as RawBuilder<Found>, rowOf)
    const title = saidIn(ctx)(definition.title)
    return {
      title,
      sheet: title,
      told,
      definitions: definitionsOf(plan, ctx),
      columns,
      sums: new Set(columns.filter(({ total, drill }) => total && drill).map((column) => column.key)),
      totals: totalsOf(first, 't'),
      rowCount: Number(first?.n ?? 0),
      batches,
    }
  })
}

/** Every fact that a figure was counted from. What each adds to the figure has a column of its own, where it is a sum. */
export async function openDrill(ctx: Ctx, key: string, raw: Raw, clicked: Clicked): Promise<Table> {
  const asked = await askReport(ctx, key, raw)
  const behind = behindFigure(asked, clicked)
  const told = await tellParameters(asked)
  const amount = amountOf(behind, ctx)
  return reading(ctx, async (open) => {
    const counted = (await countStatement(behind).execute(open.inside.db)) as { rows: Found[] }
    const { n, amount: sum } = counted.rows[0]!
    const statement = listStatement(behind) as RawBuilder<Found>
    return {
      title: behind.title,
      sheet: saidIn(ctx)(asked.definition.title),
      told,
      definitions: definitionsOf(asked.plan, ctx),
      columns: [...listColumns(behind, ctx), ...amount],
      sums: new Set(amount.map((column) => column.key)),
      totals: Object.fromEntries(amount.map(({ key }) => [key, sum === null ? null : Number(sum)])),
      rowCount: Number(n),
      batches: (await begun(open, statement, listed(behind, ctx))).batches,
    }
  })
}

function amountOf({ measure }: Behind, ctx: Ctx): Column[] {
  if (measure.of === 'count' || !('sum' in measure.of)) return []
  const column = figureColumn(measure, ctx)
  return [{ ...column, key: 'amount', label: exportText[ctx.language].amount(column.label) }]
}

/** Closes what was begun when it cannot be gone on with. */
async function reading(ctx: Ctx, make: (open: Reading) => Promise<Omit<Table, 'close'>>): Promise<Table> {
  const open = await beginReading(ctx)
  try {
    return { ...(await make(open)), close: open.close }
  } catch (error) {
    await open.close()
    throw error
  }
}

/** Reads the first batch at once: a statement that fails does so before anything is answered. */
async function begun(open: Reading, statement: RawBuilder<Found>, rowOf: (found: Found) => Row) {
  const found = open.batches(statement)
  const first = await found.next()
  const batches = async function* (): AsyncGenerator<Row[]> {
    if (first.done) return
    yield first.value.map(rowOf)
    for await (const rows of found) yield rows.map(rowOf)
  }
  return { first: first.done ? undefined : first.value[0], batches: batches() }
}
