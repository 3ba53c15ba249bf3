import { setTimeout as sleep } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { Discovery } from '../../erp-settings.contract.ts'
import { placeOf } from '../../erp-settings.rules.ts'
import type { Erp } from '../erp.ts'
import { claim } from '../import/hold.ts'
import { createLine } from '../line.ts'
import { keepSnapshot } from '../snapshots.ts'
import { noteContact, noteFailure, noteModules, noteSettings, readStatus, type ReadUnder, UNNAMED } from '../status.ts'
import { createSwitchedLine } from '../switched-line.ts'
import { createErpWindow } from '../window.ts'
import { keepDiscovered, readDiscovered } from './discovered.ts'
import { onPort } from './settings.builders.ts'

const app = await startTestApp()
const { db } = app
const at = new Date('2026-11-23T15:00:00Z')
const under = (version: number, port: number): ReadUnder => ({ company: 1, version, place: placeOf(onPort(port)) })
const modules = { panels: [], missing: [], companyName: 'La anterior S.A.' }
const found: Discovery = {
  at: at.toISOString(),
  server: { kind: 'postgres', name: '', version: '', collation: null, encrypted: null, snapshots: true },
  company: { name: 'La anterior S.A.', taxId: null },
  softlandVersion: null,
  companies: [],
  canWrite: [],
  modules: [],
  panels: [],
  without: [],
  accounts: [],
  serials: [],
  serialTables: [],
  serialsFound: null,
  sample: [],
}

/** All that a process may note of its ERP. */
const noteAll = (of: ReadUnder) => [
  noteModules(db, of, modules, at),
  noteContact(db, of, at),
  noteFailure(db, of, 'slow', at),
  keepDiscovered(db, of, found),
]
const kept = async () => ({ ...(await readStatus(db, 1)), discovery: await readDiscovered(db, 1) })
const nothing = {
  modules: null,
  companyName: null,
  modulesReadAt: null,
  lastContactAt: null,
  lastFailureAt: null,
  lastFailure: null,
  discovery: null,
}

beforeEach(() => db.deleteFrom('erpStatus').execute())

describe('what was read of an ERP', () => {
  test.each<[string, ReadUnder, ReadUnder | undefined]>([
    ['is noted under the settings of today', under(2, 1), under(2, 1)],
    ['is noted while nobody has noted anything', under(2, 1), undefined],
    ['is noted of one that no settings name', UNNAMED, undefined],
  ])('%s', async (_name, of, today) => {
    if (today) await noteSettings(db, today)
    await Promise.all(noteAll(of))
    expect(await kept()).toMatchObject({ companyName: 'La anterior S.A.', lastFailure: 'slow', discovery: found })
  })

  test.each<[string, ReadUnder]>([
    ['before somebody saved', under(1, 1)],
    ['of another place, under the same version', under(2, 7)],
    ['by a process that has no settings', UNNAMED],
  ])('%s is noted nowhere', async (_name, of) => {
    await noteSettings(db, under(2, 1))
    await Promise.all(noteAll(of))
    expect(await kept()).toEqual(nothing)
  })

  test('while somebody saves waits, and is noted nowhere once it is saved', async () => {
    await noteSettings(db, under(1, 1))
    let late: Promise<unknown> = Promise.resolve()
    await db.transaction().execute(async (saving) => {
      await noteSettings(saving, under(2, 2))
      late = Promise.all(noteAll(under(1, 1)))
      await sleep(50)
    })
    await late
    expect(await kept()).toEqual(nothing)
  })

  test('is noted again once its ERP is the one of the settings again', async () => {
    await noteSettings(db, under(1, 1))
    await noteSettings(db, { company: 1, version: 2, place: null })
    await Promise.all(noteAll(under(1, 1)))
    expect(await kept()).toEqual(nothing)
    await noteSettings(db, under(3, 1))
    await Promise.all(noteAll(under(3, 1)))
    expect(await kept()).toMatchObject({ discovery: found })
  })
})

describe('copies', async () => {
  const ana = await app.signIn('agent')
  const { body } = await ana.post('/api/customers', { name: 'Cliente', erpCode: '76' })
  const customer = { id: body.id as string, company: 1, erpCode: '76' }
  const keep = (of: ReadUnder) => keepSnapshot(db, customer, 'products', { payload: null, readAt: at, under: of })
  const copies = async () => (await db.selectFrom('erpSnapshots').select('panel').execute()).length

  beforeEach(() => db.deleteFrom('erpSnapshots').execute())

  test('are kept of the ERP that the settings name, and of no other', async () => {
    await noteSettings(db, under(2, 1))
    for (const other of [under(1, 1), under(2, 7), UNNAMED]) expect(await keep(other)).toBe(false)
    expect(await copies()).toBe(0)
    expect(await keep(under(2, 1))).toBe(true)
    expect(await copies()).toBe(1)
  })

  test.each<[string, ReadUnder, number]>([
    ['are forgotten when the company turns out to be another', under(2, 1), 0],
    ['stay when only who has not heard of a save still reads the former company', under(1, 1), 1],
  ])('%s', async (_what, reader, left) => {
    await noteSettings(db, under(2, 1))
    await noteModules(db, under(2, 1), { ...modules, companyName: 'La nueva S.A.' }, at)
    await keep(under(2, 1))
    const erp = { modules: async () => modules, stop: async () => {} } as unknown as Erp
    const line = createLine(app.world, erp, reader)
    await line.learn()
    await line.stop()
    expect(await copies()).toBe(left)
  })
})

test('by a process that has not heard of a save nobody is told what its ERP says', async () => {
  const line = createSwitchedLine(app.world, undefined)
  let answer = async () => ({ customer: 'of the former company' })
  const erp = { customer: () => answer(), stop: async () => {} } as unknown as Erp
  line.exchange(erp, under(1, 1))
  const told = () => line.ask((erp) => erp.customer('76'))
  await noteSettings(db, under(1, 1))
  expect((await told()).problem).toBeNull()
  await noteSettings(db, under(2, 7))
  expect(await told()).toEqual({ problem: 'away' })
  // nor where it was saved while it was being read
  await noteSettings(db, under(1, 1))
  answer = async () => {
    await noteSettings(db, under(2, 7))
    return { customer: 'of the former company' }
  }
  expect(await told()).toEqual({ problem: 'away' })
  await line.stop()
})

test('what was read by a code that is somebody else’s since is told to nobody, and no copy of it is kept', async () => {
  const ana = await app.signIn('agent')
  const { id } = (await ana.post('/api/customers', { name: 'Cliente', erpCode: '80' })).body
  const code = (erpCode: string) => app.db.updateTable('customers').set({ erpCode }).where('id', '=', id).execute()
  const { window, exchange } = createErpWindow(app.world, undefined)
  let other = '80'
  const accountOf = async () => (await code(other), { documents: [] })
  exchange({ accountOf, stop: async () => {} } as unknown as Erp, null, UNNAMED)
  const customer = { id: id as string, company: 1, erpCode: '80' }
  const read = async () => (await window.readPanel(ana.ctx, customer, 'account', { refresh: true })).problem
  const copies = () => app.db.selectFrom('erpSnapshots').select('panel').where('customerId', '=', id).execute()
  other = '81'
  expect(await read()).toBe('away')
  expect(await copies()).toEqual([])
  await code('80')
  other = '80'
  expect(await read()).toBeNull()
  expect(await copies()).toHaveLength(1)
})

test('an import is taken up by a process that reads the ERP of today, and by no other', async () => {
  await noteSettings(db, under(2, 1))
  await app.pool.query(
    `insert into erp_imports (id, preview, state, started_at, beat_at) values (gen_random_uuid(), false, 'running', now(), '-infinity')`,
  )
  for (const other of [under(1, 1), under(2, 7), UNNAMED])
    expect(await claim(app.world, uuidv7(), 0, other)).toBeUndefined()
  expect(await claim(app.world, uuidv7(), 0, under(2, 1))).toMatchObject({ preview: false })
})
