import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { changesOf, ended, importAll } from './import.builders.ts'

const softland = await startSoftland(sixty, new Date())
const app = await startTestApp({ softland: softland.connection })
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')

const ONE = sixty[0]!
const set = (code: string, column: string, value: string | null) =>
  softland.run(`update softland."cwtauxi" set "${column}" = $2 where "CodAux" = $1`, [code, value])
const countOf = async (table: string) =>
  (await app.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n
const byCode = async (code: string) =>
  (await app.pool.query<{ id: string }>('select id from customers where erp_code = $1', [code])).rows[0]?.id
const inErp = async () =>
  (await softland.run(`select count(*)::int as n from softland."cwtauxi" where "ClaCli" = 'S'`)).rows[0].n as number

async function expectSound(one: Awaited<ReturnType<typeof importAll>>) {
  const changes = await changesOf(admin, one.id)
  const counted = Object.values(one.counts).reduce((sum, count) => sum + count, 0)
  expect(changes).toHaveLength(counted)
  expect(one.unchanged + counted - (one.counts.gone ?? 0)).toBe(one.read)
  expect(one.read).toBe(one.total)
  return changes
}

beforeEach(async () => {
  for (const table of ['erp_imports', 'contacts', 'customers']) await app.pool.query(`delete from ${table}`)
})

describe('the first import', () => {
  test('a preview tells all and writes nothing; the import that follows does just that', async () => {
    const preview = await importAll(admin, true)
    expect(preview).toMatchObject({ preview: true, state: 'done', startedBy: 'admin', problem: null })
    await expectSound(preview)
    expect([await countOf('customers'), await countOf('contacts'), await countOf('erp_customers')]).toEqual([0, 0, 0])

    const done = await importAll(admin)
    await expectSound(done)
    expect(done.counts).toEqual(preview.counts)
    expect(done.contacts).toBe(preview.contacts)
    expect(done.counts.created).toBe(await inErp())
    expect(await countOf('customers')).toBe(await inErp())
    expect(await countOf('contacts')).toBe(done.contacts)
  })

  test('customers are found by what they and their people are called', async () => {
    await importAll(admin)
    const { body } = await ana.get('/api/customers?query=numero+7')
    expect(body.items.map(({ name }: { name: string }) => name)).toContain('Cliente Número 7 Ltda.')
    const id = await byCode(ONE.erpCode)
    const customer = (await ana.get(`/api/customers/${id}`)).body
    expect(customer).toMatchObject({ name: ONE.name, taxId: ONE.taxId, city: 'Ñuñoa', active: true })
    const [contact] = (await ana.get(`/api/customers/${id}/contacts`)).body.items as { name: string }[]
    const found = (await ana.get(`/api/customers?query=${encodeURIComponent(contact!.name)}&limit=100`)).body
    expect(found.items.map((one: { id: string }) => one.id)).toContain(id)
  })

  test('the second run changes nothing', async () => {
    await importAll(admin)
    const before = await app.pool.query('select * from customers order by id')
    const kept = await app.pool.query('select * from erp_customers order by code')
    const again = await importAll(admin)
    expect(again).toMatchObject({ unchanged: await inErp(), contacts: 0, read: await inErp() })
    expect(await changesOf(admin, again.id)).toEqual([])
    expect((await app.pool.query('select * from customers order by id')).rows).toEqual(before.rows)
    expect((await app.pool.query('select * from erp_customers order by code')).rows).toEqual(kept.rows)
  })

  test('who was adopted is known, not a conflict', async () => {
    const adopted = (await ana.post('/api/erp/customers/417/adopt')).body as { id: string }
    const done = await importAll(admin)
    expect(done.counts.conflict).toBe(0)
    expect(await byCode('417')).toBe(adopted.id)
    expect((await importAll(admin)).unchanged).toBe(await inErp())
  })

  test('who is here with the same RUT and no code is linked, and what is written here stays', async () => {
    const mine = { name: 'Como lo llamamos', taxId: ONE.taxId, phone: null }
    const { id } = (await ana.post('/api/customers', mine)).body as { id: string }
    const done = await importAll(admin)
    expect(done.counts.linked).toBe(1)
    const [change] = await changesOf(admin, done.id, '&kind=linked')
    expect(change).toMatchObject({ code: ONE.erpCode, customerId: id })
    expect(change!.fields).toContainEqual({ field: 'name', before: mine.name, after: ONE.name, kept: true })
    const customer = (await ana.get(`/api/customers/${id}`)).body
    expect(customer).toMatchObject({ name: mine.name, erpCode: ONE.erpCode, city: 'Ñuñoa' })
    expect(customer.phone).toBeTruthy()
    expect((await ana.get(`/api/customers?query=${ONE.erpCode}`)).body.items).toMatchObject([{ id }])
  })
})

describe('what changes in the ERP', () => {
  test('is written where nobody touched it here, and told', async () => {
    await importAll(admin)
    const id = (await byCode(ONE.erpCode))!
    const { version } = (await ana.get(`/api/customers/${id}`)).body
    await ana.patch(`/api/customers/${id}`, { version, address: 'A mano 1', notes: 'Nuestra' })
    await set(ONE.erpCode, 'DirAux', 'Otra calle')
    await set(ONE.erpCode, 'NomAux', 'Nombre nuevo')
    try {
      const done = await importAll(admin)
      expect(done.counts.changed).toBe(1)
      const [change] = await expectSound(done)
      expect(change!.fields).toEqual(
        expect.arrayContaining([
          { field: 'name', before: ONE.name, after: 'Nombre nuevo', kept: false },
          expect.objectContaining({ field: 'address', before: 'A mano 1', kept: true }),
        ]),
      )
      const customer = (await ana.get(`/api/customers/${id}`)).body
      expect(customer).toMatchObject({
        name: 'Nombre nuevo',
        address: 'A mano 1',
        notes: 'Nuestra',
        version: version + 2,
      })
      expect((await ana.get('/api/customers?query=nombre+nuevo')).body.items).toHaveLength(1)
    } finally {
      await set(ONE.erpCode, 'DirAux', 'Av. Providencia')
      await set(ONE.erpCode, 'NomAux', ONE.name)
    }
  })

  test('who is inactive or gone there is told, stays here as it is, and comes back', async () => {
    await importAll(admin)
    const [inactive, gone] = [sixty[1]!.erpCode, sixty[2]!.erpCode]
    const ids = [(await byCode(inactive))!, (await byCode(gone))!]
    await set(inactive, 'ActAux', 'N')
    await set(gone, 'ClaCli', 'N')
    try {
      const done = await importAll(admin)
      expect(done.counts).toMatchObject({ deactivated: 1, gone: 1, changed: 0 })
      const changes = await expectSound(done)
      expect(changes.map(({ kind, customerId }) => [kind, customerId]).sort()).toEqual([
        ['deactivated', ids[0]],
        ['gone', ids[1]],
      ])
      for (const id of ids) expect((await ana.get(`/api/customers/${id}`)).body.active).toBe(true)
      const markOf = async (id: string) => (await ana.get(`/api/customers/${id}/overview`)).body.erpMark as unknown
      expect([await markOf(ids[0]!), await markOf(ids[1]!)]).toEqual(['inactive', 'gone'])
      expect(await markOf((await byCode(ONE.erpCode))!)).toBeNull()
      expect((await importAll(admin)).counts).toMatchObject({ deactivated: 0, gone: 0 })
    } finally {
      await set(inactive, 'ActAux', 'S')
      await set(gone, 'ClaCli', 'S')
    }
    const back = await importAll(admin)
    expect(back.counts.activated).toBe(2)
    await expectSound(back)
  })

  test('new people are added, nobody is taken away, and what was written here of them stays', async () => {
    await importAll(admin)
    const id = (await byCode(ONE.erpCode))!
    const contacts = async () =>
      (await ana.get(`/api/customers/${id}/contacts`)).body.items as {
        id: string
        name: string
        phone: string
        version: number
      }[]
    const [first, ...others] = await contacts()
    await ana.patch(`/api/contacts/${first!.id}`, { version: first!.version, phone: '111' })
    const mine = (await ana.post(`/api/customers/${id}/contacts`, { name: 'Sólo nuestra' })).body as { id: string }
    await softland.run(`update softland."cwtaxco" set "FonCon" = '222' where "CodAuc" = $1`, [ONE.erpCode])
    await softland.run(
      `insert into softland."cwtaxco" ("CodAuc", "NomCon", "FonCon") values ($1, E'NUEVA  Persona\\t', '333')`,
      [ONE.erpCode],
    )
    const done = await importAll(admin)
    expect(done).toMatchObject({ counts: { changed: 1 }, contacts: others.length + 1 })
    const now = await contacts()
    expect(now.find((one) => one.id === first!.id)).toMatchObject({ phone: '111' })
    for (const one of others) expect(now.find(({ id }) => id === one.id)).toMatchObject({ phone: '222' })
    expect(now.find((one) => one.name === 'NUEVA Persona')).toMatchObject({ phone: '333' })
    expect(now.map((one) => one.id)).toContain(mine.id)
    await softland.run(`delete from softland."cwtaxco" where "CodAuc" = $1`, [ONE.erpCode])
    await importAll(admin)
    expect(await contacts()).toHaveLength(now.length)
  })

  test('an ERP that is suddenly empty marks nobody, and says why', async () => {
    await importAll(admin)
    await softland.run(`update softland."cwtauxi" set "ClaCli" = 'X' where "ClaCli" = 'S' and "CodAux" <> $1`, [
      ONE.erpCode,
    ])
    try {
      const done = await importAll(admin)
      expect(done).toMatchObject({ state: 'done', counts: { gone: 0 } })
      expect(done.problem).toContain('revise si la base de datos es la de la empresa')
    } finally {
      await softland.run(`update softland."cwtauxi" set "ClaCli" = 'S' where "ClaCli" = 'X'`)
    }
    expect(await importAll(admin)).toMatchObject({ unchanged: await inErp(), problem: null })
  })
})

describe('what is odd in the ERP', () => {
  const add = (code: string, more: Record<string, string> = {}) =>
    softland.run(
      `insert into softland."cwtauxi" select r.* from softland."cwtauxi" a,
        jsonb_populate_record(a, $2::jsonb || jsonb_build_object('CodAux', $1::text)) r where a."CodAux" = $3`,
      [code, JSON.stringify({ RutAux: '', NomAux: `Raro ${code.trim()}`, ...more }), ONE.erpCode],
    )

  test('codes that mean nobody, with blanks and tabs, or twice', async () => {
    const odd = ['0000000000', '  71 ', '72\t', '73', '73\t', 'tw', 'TW', '74']
    for (const code of odd) await add(code)
    await add('75', { RutAux: '78.115.930-2', NomAux: 'Comparte RUT' })
    await add('76', { RutAux: '078115930-2', NomAux: 'Comparte RUT también' })
    await add('77', { RutAux: '55.555.555-5' })
    await add('78', { RutAux: '55.555.555-5' })
    await softland.run(
      `insert into softland."cwtaxco" ("CodAuc", "NomCon") values ('72 ', 'Con blanco'), ('74', 'Juan'), ('74', E'juan\\t')`,
    )
    try {
      const preview = await importAll(admin, true)
      const done = await importAll(admin)
      expect(done.counts).toEqual(preview.counts)
      const changes = await expectSound(done)
      const kinds = new Map(changes.map(({ code, kind }) => [code, kind]))
      expect(kinds.has('0000000000')).toBe(false)
      expect(kinds.get('71')).toBe('created')
      expect(kinds.get('72')).toBe('created')
      expect([kinds.get('73'), kinds.get('73\t')]).toEqual(['created', 'conflict'])
      expect([kinds.get('tw'), kinds.get('TW')].sort()).toEqual(['conflict', 'created'])
      expect([kinds.get('77'), kinds.get('78')]).toEqual(['created', 'created'])
      const people = await app.pool.query<{ name: string }>(
        `select k.name from contacts k join customers c on c.id = k.customer_id where c.erp_code in ('72', '74') order by 1`,
      )
      expect(people.rows.map(({ name }) => name)).toEqual(['Con blanco', 'Juan'])
      const conflicts = await changesOf(admin, done.id, '&kind=conflict')
      expect(conflicts.every(({ reason }) => reason && !reason.includes('{') && !reason.includes('erp_import'))).toBe(
        true,
      )
      const again = await importAll(admin)
      expect(again.counts).toMatchObject({ created: 0, changed: 0, conflict: conflicts.length })
    } finally {
      await softland.run(`delete from softland."cwtaxco" where "CodAuc" in ('72 ', '74')`)
      await softland.run(
        `delete from softland."cwtauxi" where btrim("CodAux", E' \\t') in ('0000000000', '71', '72', '73', 'tw', 'TW', '74', '75', '76', '77', '78')`,
      )
    }
  })
})

describe('a code that is nothing but what is not seen', () => {
  test('is nobody: it is not counted, and the pages around it are whole', async () => {
    const before = await inErp()
    for (const code of ['\t', '\u00a0', '\u200b'])
      await softland.run(
        `insert into softland."cwtauxi" select r.* from softland."cwtauxi" a,
          jsonb_populate_record(a, jsonb_build_object('CodAux', $1::text, 'RutAux', '')) r where a."CodAux" = $2`,
        [code, ONE.erpCode],
      )
    try {
      const done = await importAll(admin)
      await expectSound(done)
      expect(done).toMatchObject({ total: before, counts: { created: before, conflict: 0 } })
      const { rows } = await app.pool.query(`select name from customers where btrim(erp_code) = ''`)
      expect(rows).toEqual([])
    } finally {
      await softland.run(`delete from softland."cwtauxi" where "CodAux" in (E'\\t', U&'\\00a0', U&'\\200b')`)
    }
  })
})

describe('the work itself', () => {
  test('those who start at once are told of the same one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => admin.post('/api/settings/erp/import', { preview: n % 2 === 0 })),
    )
    const running = new Set(answers.map(({ body }) => (body as { id: string }).id))
    for (const id of running) await ended(admin, id)
    expect(answers.every(({ status }) => status === 202)).toBe(true)
    expect(await countOf('erp_imports')).toBe(running.size)
    expect(await countOf('customers')).toBeLessThanOrEqual(await inErp())
  })

  test('nobody but administrators starts, stops or reads it', async () => {
    const { id } = await importAll(admin, true)
    for (const role of ['supervisor', 'agent', 'technician'] as const) {
      const one = await app.signIn(role)
      expect((await one.post('/api/settings/erp/import', {})).status).toBe(403)
      expect((await one.get('/api/settings/erp/imports')).status).toBe(403)
      expect((await one.get(`/api/settings/erp/imports/${id}`)).status).toBe(403)
      expect((await one.get(`/api/settings/erp/imports/${id}/changes`)).status).toBe(403)
      expect((await one.post(`/api/settings/erp/imports/${id}/stop`)).status).toBe(403)
    }
    expect((await app.stranger.post('/api/settings/erp/import', {})).status).toBe(401)
  })

  test('is listed the newest first, in pages; what is not there is not found, and rubbish is no failure', async () => {
    const ids = []
    for (let n = 0; n < 3; n++) ids.unshift((await importAll(admin, true)).id)
    const first = (await admin.get('/api/settings/erp/imports?limit=2')).body
    const second = (await admin.get(`/api/settings/erp/imports?limit=2&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
    expect((await admin.get('/api/settings/erp/imports?cursor=nada')).status).toBe(200)
    expect((await admin.get(`/api/settings/erp/imports/${ids[0]}/changes?kind=x`)).status).toBe(422)
    expect((await admin.get(`/api/settings/erp/imports/${ids[0]}/changes?cursor=%00%F0`)).status).toBeLessThan(500)
    expect((await admin.get(`/api/settings/erp/imports/${ana.id}`)).status).toBe(404)
    expect((await admin.get(`/api/settings/erp/imports/${ana.id}/changes`)).status).toBe(404)
    expect((await admin.post(`/api/settings/erp/imports/${ana.id}/stop`)).status).toBe(404)
    expect((await admin.post('/api/settings/erp/import', { preview: 'quizás' })).status).toBe(422)
    expect((await admin.post(`/api/settings/erp/imports/${ids[0]}/stop`)).body.state).toBe('done')
  })
})

describe('without an ERP', () => {
  test('there is nothing to bring, and it says so', async () => {
    const bare = await startTestApp()
    const boss = await bare.signIn('admin')
    const { status, body } = await boss.post('/api/settings/erp/import', {})
    expect(status).toBe(409)
    expect(body.title).toBe('No hay un ERP conectado: configure primero la conexión.')
    expect((await boss.get('/api/settings/erp/imports')).body).toEqual({ items: [], nextCursor: null })
  })
})
