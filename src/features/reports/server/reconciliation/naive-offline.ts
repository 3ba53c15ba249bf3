import type { Company } from './company.ts'
import {
  type Cells,
  dayOf,
  daysAsked,
  type Days,
  isAsked,
  isOn,
  nameOf,
  type Naive,
  rowsBy,
  sum,
  sumsOf,
  wordOf,
  workThatCounts,
} from './naive.ts'

type Spent = {
  personId: string
  customerId: string | null
  caseId: string | null
  activity: string
  kind: 'offline' | 'internal' | 'paused'
  minutes: number
}

const HOUR_MS = 3_600_000 // clocks are changed by whole hours: no day begins within one

/** Minutes of a pause on each day, by going through it hour by hour. */
function pauseByDay(startedAt: Date, endedAt: Date): Map<string, number> {
  const byDay = new Map<string, number>()
  for (let at = startedAt.getTime(); at < endedAt.getTime();) {
    const next = Math.min((Math.floor(at / HOUR_MS) + 1) * HOUR_MS, endedAt.getTime())
    const day = dayOf(new Date(at))
    byDay.set(day, (byDay.get(day) ?? 0) + next - at)
    at = next
  }
  return new Map([...byDay].map(([day, ms]) => [day, Math.round(ms / 60_000)]))
}

function pausesOf(company: Company, days: Days): Spent[] {
  const pauses: Spent[] = []
  for (const { kind, personId, reasonId, startedAt, endedAt } of company.availabilityPeriods) {
    if (kind !== 'paused') continue
    const activity = `Pausa: ${wordOf(company.pauseReasons, reasonId)}`
    for (const [day, minutes] of pauseByDay(startedAt, endedAt ?? company.now))
      if (minutes && isOn(day, days))
        pauses.push({ personId, customerId: null, caseId: null, activity, kind: 'paused', minutes })
  }
  return pauses
}

const caseOf = ({ cases }: Company, caseId: string | null) => {
  const one = cases.find(({ id }) => id === caseId)
  return one && `${one.number} · ${one.subject}`
}

/** Report 10. */
export const offlineTime: Naive = (company, asked) => {
  const { by = 'person' } = asked
  const days = daysAsked(asked, company, 'month')
  const work = workThatCounts(company)
    .filter(({ customerId, mode, workedOn }) => isOn(workedOn, days) && (customerId === null || mode === 'offline'))
    .map(({ personId, customerId, caseId, activityId, workedMinutes: minutes }): Spent => ({
      personId,
      customerId,
      caseId,
      activity: customerId
        ? 'Trabajo para clientes'
        : (wordOf(company.internalActivities, activityId) ?? 'Sin actividad'),
      kind: customerId ? 'offline' : 'internal',
      minutes,
    }))
  const spent = [...work, ...pausesOf(company, days)].filter(({ personId }) => isAsked(asked.personId, personId))
  const wordsOf = ({ personId, customerId, caseId, activity }: Spent) => {
    if (by === 'person') return nameOf(company, personId)
    if (by === 'customer') return wordOf(company.customers, customerId) ?? 'Sin cliente'
    if (by === 'case') return caseOf(company, caseId) ?? 'Sin HelpDesk'
    return activity
  }
  const figures = (group: Spent[]): Cells =>
    Object.fromEntries(
      (['offline', 'internal', 'paused'] as const).map((kind) => [
        `${kind}Minutes`,
        sum(
          group.filter((one) => one.kind === kind),
          ({ minutes }) => minutes,
        ),
      ]),
    )
  const keyOf = ({ personId, ...one }: Spent) => (by === 'person' ? personId : String(wordsOf({ personId, ...one })))
  const rows = rowsBy(spent, keyOf, (group) => ({ [by]: wordsOf(group[0]), ...figures(group) }))
  return { rows, totals: sumsOf(rows, ['offlineMinutes', 'internalMinutes', 'pausedMinutes']) }
}
