import { expect } from 'vitest'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Column, Report, ReportKey } from '../../reports.contract.ts'
import { readDrill } from '../engine/drill.ts'
import { readReport } from '../engine/read-report.ts'
import type { Company } from './company.ts'
import type { Asked, Cells, Table } from './naive.ts'
import { naiveReports } from './naive-reports.ts'
import { pick } from './moments.builders.ts'

/** Rows in an order that does not depend on how they were read. */
const asTexts = (rows: Cells[], keys: string[]): string[] =>
  rows.map((row) => JSON.stringify(Object.fromEntries(keys.map((key) => [key, row[key]])))).toSorted()

/** Holds a report against the one that was computed in loops, and its totals against its rows. */
export async function reconcile(ctx: Ctx, company: Company, key: ReportKey, asked: Asked): Promise<Report> {
  const report = await readReport(ctx, key, asked)
  const naive = naiveReports[key](company, asked)
  const what = `${key} ${JSON.stringify(asked)}`
  const keys = report.columns.map((column) => column.key).toSorted()
  if (naive.rows[0]) expect(keys, what).toEqual(Object.keys(naive.rows[0]).toSorted())
  expect(asTexts(report.rows as Cells[], keys), what).toEqual(asTexts(naive.rows, keys))
  expect(report.rowCount, what).toBe(naive.rows.length)
  expectTotals(report, naive, what)
  return report
}

function expectTotals(report: Report, naive: Table, what: string) {
  for (const { key, total } of report.columns) {
    if (!total) continue
    expect(report.totals[key], `total of ${key} in ${what}`).toEqual(key in naive.totals ? naive.totals[key] : 0)
    if (isRatio(key)) continue
    const sum = (rows: Report['rows']) => rows.reduce((all, row) => all + Number(row[key]), 0)
    expect(sum(report.rows), `sum of ${key} in ${what}`).toBe(report.totals[key] ?? 0)
    for (const { rowKey, totals } of report.subtotals) {
      const group = report.rows.filter((row) => row.rowKey.split('~')[0] === rowKey)
      expect(sum(group), `sum of ${key} of ${rowKey} in ${what}`).toBe(totals[key] ?? 0)
    }
  }
}

/** Made of two others: nothing is added up. */
const isRatio = (key: string) => key.startsWith('average') || key.endsWith('Percent')

/** Follows one figure to what it was counted from: of a row, of a group, or of all. */
export async function followFigure(
  ctx: Ctx,
  report: Report,
  asked: Asked,
  dice: { row: number; column: number; limit: number },
) {
  const columns = report.columns.filter(({ drill }) => drill)
  if (!columns.length || !report.rows.length) return
  const column = pick(columns, dice.column)
  const figures = [
    { row: undefined, figure: column.total ? report.totals[column.key] : undefined },
    ...report.subtotals.map(({ rowKey, totals }) => ({
      row: rowKey,
      figure: column.total ? totals[column.key] : undefined,
    })),
    ...report.rows.map((row) => ({ row: row.rowKey, figure: row[column.key] as number | null })),
  ]
  const { row, figure } = pick(figures, dice.row)
  if (figure === undefined) return
  const what = `${column.key} of ${row ?? 'all'} in ${report.key} ${JSON.stringify(asked)}`
  const clicked = { row, column: column.key, limit: dice.limit }
  let page = await readDrill(ctx, report.key, asked, clicked)
  const rows = page.rows
  while (page.nextCursor) {
    page = await readDrill(ctx, report.key, asked, { ...clicked, cursor: page.nextCursor })
    rows.push(...page.rows)
  }
  expect(page.totals.amount, what).toBe(figure)
  expect(rows.length, what).toBe(page.rowCount)
  expect(new Set(rows.map(({ rowKey }) => rowKey)).size, what).toBe(rows.length)
  expectSum(column, rows, figure, what)
}

function expectSum({ total }: Column, rows: Report['rows'], figure: number | null, what: string) {
  if (!total) return
  expect(
    rows.reduce((sum, { amount }) => sum + Number(amount), 0),
    what,
  ).toBe(figure ?? 0)
}
