import type pg from 'pg'
import type { Operation } from './operations.ts'

const SAMPLES = 200
/** Milliseconds of a report, of the two that are looked at all day, and of any where there are a million cases. */
const REPORT_MS = 100
const QUICK_MS = 16
const MILLION_MS = 1000
const YEAR = 'range=last12Months'

type Asked = { key: string; name: string; paths: string[]; quick?: true }

/** Every report as it opens, with all that makes it heavy, and the first page behind its largest figure. */
export async function reportsOperations(client: pg.Client): Promise<Operation[]> {
  const { rows } = await client.query<{ cases: number }>('select max(number) as cases from cases')
  const customers = async (which: string) =>
    (
      await client.query<{ id: string }>(
        `select customer_id as id from cases group by customer_id ${which} limit ${SAMPLES}`,
      )
    ).rows.map(({ id }) => id)
  const some = await customers('having count(*) between 8 and 14 order by md5(customer_id::text)')
  const largest = (await customers('order by count(*) desc')).slice(0, 5)
  const one = (key: string, name: string, path: string, quick?: true): Asked => ({ key, name, paths: [path], quick })
  const asked: Asked[] = [
    one('r1', '1 Cases by responsible and state', 'cases-by-responsible-and-state', true),
    one('r1Year', '1 … of a year', `cases-by-responsible-and-state?${YEAR}`),
    one('r1Drill', '1 … all cases, first page', 'cases-by-responsible-and-state/drill?column=cases'),
    one('r2', '2 Statistics by responsible', 'statistics-by-responsible'),
    one('r2Year', '2 … of a year', `statistics-by-responsible?${YEAR}`),
    one('r2Drill', '2 … time of a year, first page', `statistics-by-responsible/drill?${YEAR}&column=workedMinutes`),
    one('r3', '3 Pending cases by responsible', 'pending-by-responsible', true),
    one('r3Drill', '3 … all of them, first page', 'pending-by-responsible/drill?column=pending'),
    { key: 'r4', name: '4 Cases of a customer', paths: some.map((id) => `cases-of-customer?customerId=${id}`) },
    {
      key: 'r4Large',
      name: '4 … of those with most cases',
      paths: largest.map((id) => `cases-of-customer?customerId=${id}`),
    },
    {
      key: 'r4Drill',
      name: '4 … their time, first page',
      paths: largest.map((id) => `cases-of-customer/drill?customerId=${id}&column=workedMinutes`),
    },
    one('r5', '5 Commitments by type', 'commitments-by-type'),
    one('r5Drill', '5 … all of them, first page', 'commitments-by-type/drill?column=pending'),
    one('r6', '6 Coverages available by type', 'coverages-available'),
    one('r6Customer', '6 … by customer', 'coverages-available?by=customer'),
    one('r6Drill', '6 … what is left, first page', 'coverages-available/drill?column=remainingMinutes'),
    one('r7', '7 Coverages expiring', 'coverages-expiring'),
    one('r7All', '7 … all in force', 'coverages-expiring?withinDays=3650&renewed=all'),
    one('r7Drill', '7 … first page behind them', 'coverages-expiring/drill'),
    one('r8', '8 Hours charged', 'hours-charged'),
    one('r8Year', '8 … of a year', `hours-charged?${YEAR}`),
    one('r8Drill', '8 … of a year, first page', `hours-charged/drill?${YEAR}&column=accountedMinutes`),
    one('r9', '9 Hours used against contracted, this year', 'hours-used-vs-contracted'),
    one('r9Type', '9 … by type', 'hours-used-vs-contracted?by=type'),
    one('r9Month', '9 … by month', 'hours-used-vs-contracted?by=month'),
    one('r9Drill', '9 … all charged, first page', 'hours-used-vs-contracted/drill?column=accountedMinutes'),
    one('r10', '10 Off-line time', 'offline-time'),
    one('r10Year', '10 … of a year', `offline-time?${YEAR}`),
    one('r10Customer', '10 … of a year by customer', `offline-time?${YEAR}&by=customer`),
    one('r10Case', '10 … of a year by case', `offline-time?${YEAR}&by=case`),
    one('r10Activity', '10 … of a year by activity', `offline-time?${YEAR}&by=activity`),
    one('r10Drill', '10 … pauses of a year, first page', `offline-time/drill?${YEAR}&column=pausedMinutes`),
    one('r11', '11 Changes of commitment dates', 'commitment-date-changes'),
    one('r11Year', '11 … of a year', `commitment-date-changes?${YEAR}`),
    one('r11Customer', '11 … of a year by customer', `commitment-date-changes?${YEAR}&by=customer`),
    one('r11Drill', '11 … of a year, first page', `commitment-date-changes/drill?${YEAR}&column=moves`),
  ]
  const limitMs = (quick?: true) => (rows[0]!.cases >= 1_000_000 ? MILLION_MS : quick ? QUICK_MS : REPORT_MS)
  const reads = (key: string, name: string, paths: string[], quick?: true): Operation => ({
    key,
    name,
    writes: false,
    by: 'supervisor',
    report: true,
    limitMs: limitMs(quick),
    turns: paths.map((path) => () => [{ method: 'GET', path: `/api/${path}` }]),
  })
  return [
    ...asked.map(({ key, name, paths, quick }) =>
      reads(
        key,
        name,
        paths.map((path) => `reports/${path}`),
        quick,
      ),
    ),
    reads('dashboard', 'Dashboard of a supervisor', ['dashboard']),
    reads('dashboardOwn', 'Dashboard of one person', ['dashboard?scope=own']),
  ]
}
