import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { createVault } from '../../../../platform/server/seal.ts'
import { secretKey } from '../../../../platform/server/secret-key.ts'
import type { Discovery } from '../../erp-settings.contract.ts'
import type { Erp } from '../erp.ts'
import { ADDRESS, onPort, saveErp, SECRET, usual } from './settings.builders.ts'
import { createTryConnection } from './try-connection.ts'

const app = await startTestApp()
const admins = await Promise.all([1, 2, 3, 4, 5].map(() => app.signIn('admin')))
const vault = createVault(secretKey({ dataDir: app.dataDir }))
const input = { params: {}, query: {}, body: { connection: onPort(9), password: SECRET } }

/** An ERP that does this when it is looked at; `stopped` counts. */
function erpThat(discover: () => Promise<Discovery>, stop = async () => {}, mostMs = 150) {
  const told = { stopped: 0, opened: 0 }
  const open = () => {
    told.opened += 1
    return {
      discover,
      stop: () => {
        told.stopped += 1
        return stop()
      },
    } as unknown as Erp
  }
  const tryConnection = createTryConnection({ vault, given: undefined, open }, { mostMs })
  return { told, tryBy: (index: number) => tryConnection(admins[index]!.ctx, input) }
}
const never = () => new Promise<never>(() => {})

test('an ERP that never says what it has is left after a while', async () => {
  const { told, tryBy } = erpThat(never)
  expect(await tryBy(0)).toMatchObject({ ok: false, problem: { code: 'slow' } })
  expect(told).toEqual({ opened: 1, stopped: 1 })
})

test('one that cannot even be stopped does not keep anybody', async () => {
  const { tryBy } = erpThat(() => Promise.reject(new Error('no')), never)
  expect(await tryBy(0)).toMatchObject({ ok: false, problem: { code: 'other', field: null } })
})

test('what the server says is told, unless it has the password', async () => {
  const said = async (message: string) => {
    const answer = await erpThat(() => Promise.reject(new Error(message))).tryBy(0)
    return answer.ok ? '' : answer.problem.text
  }
  expect(await said('the tables are being rebuilt')).toContain('the tables are being rebuilt')
  expect(await said(`login failed for lector:${SECRET}`)).not.toContain(SECRET)
})

test('one that cannot be opened is a problem like others', async () => {
  const open = () => {
    throw Object.assign(new Error('x'), { code: 'ENOTFOUND' })
  }
  const tryConnection = createTryConnection({ vault, given: undefined, open })
  const answer = await tryConnection(admins[0]!.ctx, input)
  expect(answer).toMatchObject({ ok: false, problem: { code: 'unreachable', field: 'host' } })
})

test('four people test at once, the fifth is asked to wait, and then may', async () => {
  const { told, tryBy } = erpThat(never)
  const all = await Promise.allSettled([0, 1, 2, 3, 4].map(tryBy))
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
  expect(all[4]).toMatchObject({ reason: { status: 429, reasons: [{ code: 'erp.tests_under_way' }] } })
  expect(told).toEqual({ opened: 4, stopped: 4 })
  expect(await tryBy(4)).toMatchObject({ ok: false })
})

test.each([
  ['is kept', 9, 'La empresa'],
  ['is not kept when another ERP was saved meanwhile', 10, undefined],
])('what is found of the saved ERP %s', async (_what, port, kept) => {
  const save = (port: number) => saveErp(admins[0]!, { connection: onPort(port), password: SECRET, choices: usual })
  await save(9)
  const discover = async () => {
    if (port !== 9) await save(port)
    return { ...nothing, company: { name: 'La empresa', taxId: null } }
  }
  const { tryBy } = erpThat(discover, undefined, 20_000)
  expect(await tryBy(0)).toMatchObject({ ok: true })
  expect((await admins[0]!.get(ADDRESS)).body.discovery?.company.name).toBe(kept)
})

const nothing: Discovery = {
  at: '2026-11-23T15:00:00.000Z',
  server: { kind: 'postgres', name: '', version: '', collation: null, encrypted: null, snapshots: true },
  company: { name: null, taxId: null },
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
