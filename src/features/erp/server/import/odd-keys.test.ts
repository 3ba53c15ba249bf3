import { uuidv7 } from 'uuidv7'
import { expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { CustomerPage, Erp } from '../erp.ts'
import { createSwitchedLine } from '../switched-line.ts'
import { beginImport } from './commands/start-import.ts'
import { changesOf, ended } from './import.builders.ts'
import { startImporter } from './importer.ts'

const app = await startTestApp()
const admin = await app.signIn('admin')
const { world } = app

const item = (key: string, code: string, name = `Cliente ${code}`): CustomerPage['items'][number] => ({
  key,
  contacts: [],
  customer: {
    code,
    name,
    tradeName: null,
    taxId: null,
    email: null,
    phone: null,
    address: null,
    district: null,
    city: null,
    businessActivity: null,
    active: true,
    blocked: false,
  },
})

/** An ERP that has these, two on a page. */
function erpOf(all: CustomerPage['items']): Erp {
  const registered = all.map(({ key, customer: { code } }) => ({ key, code, taxId: null, active: true }))
  return {
    modules: async () => ({ panels: [], missing: [], companyName: null }),
    registered: async () => registered,
    async customersAfter(key: string | null) {
      const from = all.findIndex((one) => one.key === key) + 1
      const items = all.slice(from, from + 2)
      return { items, after: from + 2 < all.length ? items.at(-1)!.key : null }
    },
    stop: async () => undefined,
  } as unknown as Erp
}

test('codes with what no text here can have, and twins that do not fit, keep nobody else out', async () => {
  const long = 'x'.repeat(161)
  const line = createSwitchedLine(
    world,
    erpOf([
      item('A', 'A'),
      item('B\0', 'B'),
      item('C', 'C', long),
      item('C\t', 'C', long),
      item('D', 'D'),
      item('D\0', 'D'),
      item('E\ud800', 'E'),
      item('F', 'F'),
    ]),
  )
  const failures: unknown[] = []
  const importer = startImporter(world, () => [line], { lookMs: 50, onError: (error) => void failures.push(error) })
  onTestFinished(async () => {
    await importer.stop()
    await line.stop()
  })
  const id = await world.db
    .transaction()
    .execute((db) =>
      beginImport({ db, now: world.now(), newId: uuidv7 }, { company: 1, preview: false, startedBy: admin.id }),
    )
  importer.wake()
  expect(await ended(admin, id)).toMatchObject({
    state: 'done',
    total: 8,
    read: 8,
    counts: { created: 5, conflict: 3 },
  })
  expect(failures).toEqual([])
  const told = (await changesOf(admin, id)).map(({ code, kind }) => `${code} ${kind}`)
  expect(told.sort()).toEqual([
    'A created',
    'B created',
    'C\t conflict',
    'C conflict',
    'D created',
    'D\ufffd conflict',
    'E created',
    'F created',
  ])
})
