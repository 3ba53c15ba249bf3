import { availableParallelism, cpus, totalmem } from 'node:os'
import type { Operation } from './operations.ts'

export type Figures = {
  cases: number
  operation: Pick<Operation, 'key' | 'name' | 'best' | 'limitMs' | 'limitTogetherMs'>
  /** How many statements the server sends to do it once. */
  statements: number
  p50: number
  p95: number
  p99: number
  /** While all callers ask at once. */
  togetherP99: number
  bareTogetherP99: number
  perSecond: number
  bareP50: number
  barePerSecond: number
}

const GOAL = 10
const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1))
const whole = (value: number) => Math.round(value).toLocaleString('en')
const times = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)}×`

export function table(figures: Figures[]): string[] {
  return figures.map(
    ({
      cases,
      operation,
      statements,
      p50,
      p95,
      p99,
      togetherP99,
      bareTogetherP99,
      perSecond,
      bareP50,
      barePerSecond,
    }) =>
      `${operation.name.padEnd(32)} ${whole(cases).padStart(8)}  p50 ${ms(p50)}  p95 ${ms(p95)}  p99 ${ms(p99)} ms  together p99 ${ms(togetherP99)} (bare ${ms(bareTogetherP99)}) ${whole(perSecond)}/s` +
      `   bare (${statements}) ${ms(bareP50)} ms ${whole(barePerSecond)}/s  → ${(perSecond / barePerSecond).toFixed(2)} of bare${limitOf(operation.limitMs, p99)}${limitOf(operation.limitTogetherMs, togetherP99)}`,
  )
}

/** Whether the slowest of a hundred are within what was promised; nothing where nothing was. */
const limitOf = (limitMs: number | undefined, p99: number) =>
  limitMs ? `  limit p99 ${limitMs} ms: ${p99 <= limitMs ? 'kept' : 'BROKEN'}` : ''

/** How reports grow with the cases: a table for docs/benchmarks.md. */
export function growthOfReports(figures: Figures[]): string {
  const sizes = [...new Set(figures.map(({ cases }) => cases))].toSorted((one, other) => one - other)
  const keys = [...new Set(figures.map(({ operation }) => operation.key))]
  const of = (key: string, cases: number) => figures.find((one) => one.operation.key === key && one.cases === cases)!
  const each = (head: (cases: string) => string[]) => sizes.flatMap((cases) => head(whole(cases)))
  const head = ['', ...each((cases) => [`${cases}: p50 ms`, 'p99 ms', 'limit', 'bare SQL p50 ms', 'of bare SQL'])]
  const lines = keys.map((key) => {
    const cells = sizes.flatMap((cases) => {
      const { operation, p50, p99, bareP50 } = of(key, cases)
      return [ms(p50), ms(p99), operation.limitMs ?? '–', ms(bareP50), times(p50 / bareP50)]
    })
    const growth = times(of(key, sizes.at(-1)!).p50 / of(key, sizes[0]!).p50)
    return `| ${of(key, sizes[0]!).operation.name} | ${cells.join(' | ')} | ${growth} |`
  })
  return [
    `| ${head.join(' | ')} | growth of p50 |`,
    `|---|${'--:|'.repeat(head.length)}`,
    ...lines,
    '',
    measuredOn(),
    '',
  ].join('\n')
}

const measuredOn = () =>
  `Measured on ${availableParallelism()} processors (${cpus()[0]!.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}.`

/** The tables of docs/benchmarks.md. */
export function section(figures: Figures[]): string {
  const sizes = [...new Set(figures.map(({ cases }) => cases))].toSorted((one, other) => one - other)
  const largest = sizes.at(-1)!
  const smallest = sizes[0]!
  const of = (key: string, cases: number) => figures.find((one) => one.operation.key === key && one.cases === cases)!
  const keys = [...new Set(figures.map(({ operation }) => operation.key))]
  const lines: string[] = []
  for (const cases of sizes.toReversed())
    lines.push(
      `### ${whole(cases)} cases, ${whole(cases * 5)} entries`,
      '',
      '| | p50 ms | p95 ms | p99 ms | limit | p99 ms, 8 clients | limit | per second, 8 clients | bare SQL p50 ms | bare SQL p99 ms, 8 clients | bare SQL per second | of bare SQL |',
      '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
      ...keys.map((key) => {
        const one = of(key, cases)
        const share = `${((one.perSecond / one.barePerSecond) * 100).toFixed(0)} %`
        return `| ${one.operation.name} | ${ms(one.p50)} | ${ms(one.p95)} | ${ms(one.p99)} | ${one.operation.limitMs ?? '–'} | ${ms(one.togetherP99)} | ${one.operation.limitTogetherMs ?? '–'} | ${whole(one.perSecond)} | ${ms(one.bareP50)} | ${ms(one.bareTogetherP99)} | ${whole(one.barePerSecond)} | ${share} |`
      }),
      '',
    )
  lines.push(
    '### Against the goals',
    '',
    `| | best of three desks | here | faster (goal ${GOAL}×) | best per second | here | more (goal ${GOAL}×) | ${whole(largest)} to ${whole(smallest)} cases, p50 (goal 1.3) |`,
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...keys.map((key) => {
      const one = of(key, largest)
      const { best, name } = one.operation
      const growth = (one.p50 / of(key, smallest).p50).toFixed(2)
      const against = best
        ? [
            `${best.ms} ms`,
            `${ms(one.p50)} ms`,
            times(best.ms / one.p50),
            best.perSecond,
            whole(one.perSecond),
            times(one.perSecond / best.perSecond),
          ]
        : ['–', `${ms(one.p50)} ms`, '–', '–', whole(one.perSecond), '–']
      return `| ${[name, ...against, growth].join(' | ')} |`
    }),
    '',
    measuredOn(),
    '',
  )
  return lines.join('\n')
}
