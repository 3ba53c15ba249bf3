import { expect } from 'vitest'
import type { Client } from '../../../app/server/testing/harness.ts'
import type { Column, Drill, Report, ReportKey } from '../reports.contract.ts'

type Query = Record<string, string>

/** A report as its address gives it. */
export async function readReportAs(client: Client, key: ReportKey, query: Query = {}): Promise<Report> {
  const answer = await client.get(`/api/reports/${key}?${new URLSearchParams(query)}`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** What a figure was counted from: all of it, the second page onwards behind its first row. */
export async function readDrillAs(client: Client, key: ReportKey, query: Query): Promise<Drill> {
  const page = async (more: Query): Promise<Drill> => {
    const answer = await client.get(`/api/reports/${key}/drill?${new URLSearchParams({ ...query, ...more })}`)
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const first = await page({ limit: '1' })
  const rows = [...first.rows]
  for (let cursor = first.nextCursor; cursor !== null;) {
    const next = await page({ limit: '200', cursor })
    rows.push(...next.rows)
    cursor = next.nextCursor
  }
  return { ...first, rows, nextCursor: null }
}

/**
 * Every total is the sum of its rows and every figure, of rows, groups and totals, is what it was counted from: counted
 * again from all of it, and added up over its pages.
 */
export async function expectDrillsAgree(client: Client, key: ReportKey, query: Query = {}): Promise<Report> {
  const report = await readReportAs(client, key, query)
  expect(report.rows).toHaveLength(report.rowCount)
  expect(new Set(report.rows.map(({ rowKey }) => rowKey)).size).toBe(report.rowCount)
  expectSums(report)
  const figures = report.columns.filter(({ drill }) => drill)
  for (const row of report.rows)
    for (const column of figures) await expectDrill(client, key, { ...query, row: row.rowKey }, column, row[column.key])
  for (const { rowKey, totals } of report.subtotals)
    for (const column of figures.filter(isSum))
      await expectDrill(client, key, { ...query, row: rowKey }, column, totals[column.key])
  for (const column of figures.filter(isSum)) await expectDrill(client, key, query, column, report.totals[column.key])
  return report
}

/** A column of sums: what has a total but leads nowhere is a share of others. */
const isSum = ({ total, drill }: Column) => total && drill

function expectSums({ columns, rows, subtotals, totals }: Report): void {
  for (const { key } of columns.filter(isSum)) {
    const sumOf = (some: Report['rows']) => some.reduce((sum, row) => sum + Number(row[key]), 0)
    expect({ [key]: totals[key] ?? 0 }).toEqual({ [key]: sumOf(rows) })
    for (const { rowKey, totals: own } of subtotals) {
      const group = rows.filter((row) => row.rowKey.startsWith(`${rowKey}~`))
      expect({ [key]: own[key] ?? 0, of: rowKey }).toEqual({ [key]: sumOf(group), of: rowKey })
    }
  }
}

async function expectDrill(client: Client, key: ReportKey, query: Query, column: Column, figure: unknown) {
  const drill = await readDrillAs(client, key, { ...query, column: column.key })
  const place = { column: column.key, row: query.row }
  expect({ ...place, amount: drill.totals.amount }).toEqual({ ...place, amount: figure })
  expect({ ...place, rows: drill.rows.length }).toEqual({ ...place, rows: drill.rowCount })
  expect(new Set(drill.rows.map(({ rowKey }) => rowKey)).size).toBe(drill.rowCount)
  if (!isSum(column)) return
  const sum = drill.rows.reduce((added, row) => added + Number(row.amount), 0)
  expect({ ...place, sum }).toEqual({ ...place, sum: figure ?? 0 })
}
