import { setTimeout as sleep } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { Discovery } from '../../erp-settings.contract.ts'
import { placeOf } from '../../erp-settings.rules.ts'
import { claim } from '../import/hold.ts'
import { noteContact, noteFailure, noteModules, noteSettings, readStatus, type ReadUnder, UNNAMED } from '../status.ts'
import { keepDiscovered, readDiscovered } from './discovered.ts'
import { onPort } from './settings.builders.ts'

const app = await startTestApp()
const { db } = app
const at = new Date('2026-11-23T15:00:00Z')
const under = (version: number, port: number): ReadUnder => ({ version, place: placeOf(onPort(port)) })
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
const kept = async () => ({ ...(await readStatus(db)), discovery: await readDiscovered(db) })
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
    await noteSettings(db, { version: 2, place: null })
    await Promise.all(noteAll(under(1, 1)))
    expect(await kept()).toEqual(nothing)
    await noteSettings(db, under(3, 1))
    await Promise.all(noteAll(under(3, 1)))
    expect(await kept()).toMatchObject({ discovery: found })
  })
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
