import type { Client } from '../../../../app/server/testing/harness.ts'
import type { Dashboard, Place, Scope } from '../../dashboard.contract.ts'

export async function readDashboardAs(client: Client, scope?: Scope): Promise<Dashboard> {
  const answer = await client.get(`/api/dashboard${scope ? `?scope=${scope}` : ''}`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** The figures of a dashboard by their keys. */
export const valuesOf = ({ figures }: Dashboard): Record<string, number> =>
  Object.fromEntries(figures.map(({ key, value }) => [key, value]))

/** What the screen of a place counts: its rows as it asks for them, or the minutes of its day. */
export async function countOfPlace(client: Client, key: string, { to, search }: Place): Promise<number> {
  const ask = async (path: string, query: object = search) =>
    (await client.get(`${path}?${new URLSearchParams(query as Record<string, string>)}`)).body
  const { view, ...filters } = search
  if (to === '/cases') return rows(ask, '/api/cases', search)
  if (to === '/coverages') return rows(ask, '/api/coverages', search)
  if (to === '/commitments') {
    const which = { mine: { mine: 'true' }, all: {}, overdue: { overdue: 'true' } }[String(view)]
    return rows(ask, '/api/commitments', { ...filters, ...which })
  }
  if (to === '/visits') return (await ask('/api/visits/board', { from: search.on, to: search.on })).visits.length
  if (to === '/time') {
    const { days } = await ask('/api/timesheet')
    return days.find((day: { on: string }) => day.on === search.on).workedMinutes
  }
  if (to === '/') {
    const { people } = await ask('/api/availability', {})
    return people.filter(({ present }: { present: { kind: string } }) => present.kind === key).length
  }
  if (search.column === undefined) return (await ask(`/api${to}`)).rowCount
  return (await ask(`/api${to}/drill`)).totals.amount
}

type Ask = (path: string, query: object) => Promise<{ items: unknown[]; nextCursor: string | null }>

/** All rows of a list, page by page. */
async function rows(ask: Ask, path: string, query: object, cursor?: string): Promise<number> {
  const page = await ask(path, { ...query, limit: '20', ...(cursor ? { cursor } : {}) })
  return page.items.length + (page.nextCursor ? await rows(ask, path, query, page.nextCursor) : 0)
}
