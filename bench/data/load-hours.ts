import type pg from 'pg'
import type { furnish } from '../../src/app/server/furnish.ts'
import type { Person } from '../../src/app/server/demo/people.ts'
import { createRandom } from '../../src/app/server/demo/random.ts'
import { makePromise } from '../../src/features/cases/server/promises/make-promise.ts'
import { listTypes } from '../../src/features/coverage/server/types/types.queries.ts'
import type { Ctx } from '../../src/platform/server/context.ts'
import type { PromiseMade, World } from './cases.ts'
import { copyRows, loader } from './copy.ts'
import { COVERAGE_COLUMNS, LARGE, makeCoverages, type Making, type SeededCoverage } from './coverages.ts'
import type { SeededCustomer } from './customers.ts'
import { HOURS_COLUMNS, makeLarge, SETTLED_COLUMNS, settleAll } from './hours.ts'

type ForCoverages = {
  ids: Awaited<ReturnType<typeof furnish>>
  customers: SeededCustomer[]
  people: Person[]
  until: Date
  large?: number
}

/** Writes contracts and warranties for customers that are there; returns them for what refers to them. */
export async function loadCoverages(client: pg.PoolClient, ctx: Ctx, given: ForCoverages) {
  const { ids, customers, people, large = LARGE } = given
  const { items } = await listTypes(ctx)
  const types = Object.fromEntries(
    Object.entries(ids.coverageTypes).map(([key, id]) => [key, items.find((one) => one.id === id)!]),
  ) as Making['types']
  const supervisor = people.find(({ role }) => role === 'supervisor')!
  const until = given.until.toISOString().slice(0, 10)
  const making = { random: createRandom('coverages'), types, supervisor, until, large }
  const { all, rows } = makeCoverages(making, customers)
  for (const [table, columns] of Object.entries(COVERAGE_COLUMNS))
    await copyRows(client, table, columns, rows[table as keyof typeof COVERAGE_COLUMNS])
  return all
}

type ForPromises = { coverages: SeededCoverage[]; ids: World['ids']; from: number; until: number }

/** What each kind promises for each priority in each year, made once. */
export async function makePromises(ctx: Ctx, { coverages, ids, from, until }: ForPromises): Promise<World['promised']> {
  const made = new Map<string, PromiseMade>()
  const one = new Map<string | null, string | null>([[null, null]])
  for (const { typeId, id } of coverages) one.set(typeId, id)
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(until).getUTCFullYear(); year++)
    for (const priorityId of Object.values(ids.priorities))
      for (const [typeId, coverageId] of one)
        made.set(
          `${typeId} ${priorityId} ${year}`,
          await makePromise(ctx, { coverageId, priorityId, registeredAt: new Date(`${year}-06-01T12:00Z`) }),
        )
  return (typeId, priorityId, year) => made.get(`${typeId} ${priorityId} ${year}`)!
}

/** The contracts with thousands of charges, and what follows from all that was charged. */
export async function loadHours(pool: pg.Pool, world: World, tell: (done: string) => void) {
  const client = await loader(pool)
  const { customers, staff, clock } = world
  const until = new Date(world.until).toISOString().slice(0, 10)
  for (const [place, customer] of customers.entries()) {
    if (!customer.coverages[0]?.large) break
    const rows = makeLarge(place, { customer, staff, until, clock })
    for (const [table, columns] of Object.entries(HOURS_COLUMNS))
      await copyRows(client, table, columns, rows[table as keyof typeof HOURS_COLUMNS])
  }
  const ledgers = new Set(customers.flatMap(({ coverages }) => coverages.map(({ ledger }) => ledger)))
  const settled = settleAll([...ledgers])
  for (const [table, columns] of Object.entries(SETTLED_COLUMNS))
    await copyRows(client, table, columns, settled[table as keyof typeof SETTLED_COLUMNS])
  client.release(true)
  tell(`${settled.allocations.length} allocations of hours in ${ledgers.size} ledgers`)
}
