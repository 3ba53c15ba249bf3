import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { freePort } from '../../../../app/server/testing/ports.ts'
import { startGuardedLine } from '../testing/guarded-line.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS, onPort, saveErp, SECRET, usual } from './settings.builders.ts'

const now = () => new Date('2026-11-23T15:00:00Z')
const softland = await startSoftland(sixty.slice(0, 8), now())
const password = softland.connection.password?.toString() || SECRET
const guarded = await startGuardedLine(softland.connection, password)
const app = await startTestApp({ now })
const admin = await app.signIn('admin')
const { database, user } = softland.connection as { database: string; user: string }
const sound = onPort(guarded.port, { database, user })

/** Serials of all that was sold piece by piece, in a table of the company's own. */
await softland.run(`
  create table softland."iw_seriesvta" ("Serie" varchar(30), "Tipo" varchar(1), "NroInt" int, "Linea" int, "CodProd" varchar(20));
  insert into softland."iw_seriesvta" select 'SN-' || "NroInt" || '-' || "Linea", "Tipo", "NroInt", "Linea", "CodProd"
    from softland."iw_gmovi" where "Tipo" = 'F'`)
const columns = { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: 'Linea', product: null }
const serials = { table: 'iw_seriesvta', columns }
const choices = { ...usual, serials }

beforeEach(async () => {
  await app.db.deleteFrom('erpSettings').execute()
  await app.db.deleteFrom('erpStatus').execute()
})

describe('a table of serials', () => {
  test('is saved, told, kept in the audit and granted by the script; without it everything is as before', async () => {
    const { status, body } = await saveErp(admin, { connection: sound, password, choices })
    expect([status, body.choices.serials]).toEqual([200, serials])
    expect((await admin.get(ADDRESS)).body.choices).toEqual(choices)
    const { items } = (await admin.get('/api/audit')).body
    expect(items[0].changes.serials).toEqual([null, 'iw_seriesvta: Serie, Tipo, NroInt, Linea'])
    const script = (await admin.get(`${ADDRESS}/script`)).body.text
    for (const column of ['Serie', 'Tipo', 'NroInt', 'Linea'])
      expect(script).toContain(`GRANT SELECT ("${column}") ON softland."iw_seriesvta" TO "atiende";`)

    // who knows nothing of such tables chooses none
    await saveErp(admin, { choices: { accounts: [], dueBy: 'accounting' } })
    expect((await admin.get(ADDRESS)).body.choices).toEqual(usual)
    expect((await admin.get(`${ADDRESS}/script`)).body.text).not.toContain('iw_seriesvta')
  })

  test('shows in a test what it gives, of which nothing is kept', async () => {
    await saveErp(admin, { connection: sound, password, choices })
    const { body } = await admin.post(`${ADDRESS}/test`, {})
    expect(body.discovery.serialsFound.state).toBe('found')
    for (const one of body.discovery.serialsFound.sold) expect(one.serial).toMatch(/^SN-\d+-\d+$/)
    const kept = (await admin.get(ADDRESS)).body.discovery
    expect(kept.serialsFound).toEqual({ state: 'found', lacks: [], sold: [] })
    expect(kept.serialTables[0]).toMatchObject({ table: 'iw_seriesvta', suggestion: { serial: 'Serie' } })
  })

  test('that the ERP does not have, or not so, is refused at its field, unless the ERP is away', async () => {
    const refused = async (change: object, connection = sound) => {
      const { status, body } = await saveErp(admin, { connection, password, choices: { ...usual, ...change } })
      return [status, (body.errors ?? []).map((one: { field: string; message: string }) => [one.field, one.message])]
    }
    const table = { ...serials, table: 'iw_nada' }
    const spoilt = { ...serials, columns: { ...columns, serial: 'Nada', document: 'Serie' } }
    expect(await refused({ serials: table })).toEqual([
      422,
      [['choices.serials.table', 'El ERP no tiene la tabla iw_nada: elija una de las que se ofrecen.']],
    ])
    expect(await refused({ serials: spoilt })).toEqual([
      422,
      [
        ['choices.serials.columns.serial', expect.stringContaining('no tiene la columna Nada')],
        ['choices.serials.columns.document', expect.stringContaining('Serie de iw_seriesvta guarda otra clase')],
      ],
    ])
    expect((await admin.get(ADDRESS)).body.version).toBe(0)
    expect(await refused({ serials: table }, { ...sound, port: await freePort() })).toEqual([200, []])
  })

  test('that vanished after it was chosen does not keep anybody from changing something else', async () => {
    await saveErp(admin, { connection: sound, password, choices })
    const renamed = (from: string, to: string) => softland.run(`alter table softland."${from}" rename to "${to}"`)
    await renamed('iw_seriesvta', 'iw_otra')
    onTestFinished(() => renamed('iw_otra', 'iw_seriesvta').then(() => undefined))
    expect((await saveErp(admin, { choices: { ...choices, dueBy: 'terms' } })).status).toBe(200)
    const moved = { ...serials, columns: { ...columns, product: 'CodProd' } }
    const { body } = await saveErp(admin, { choices: { ...choices, serials: moved } })
    expect(body).toMatchObject({ code: 'erp.serials_no_table', errors: [{ field: 'choices.serials.table' }] })
  })

  test.each([
    ['table', { table: 'iw_gmovi"; drop table x' }],
    ['table', { table: 'softland.iw_gmovi' }],
    ['table', { table: 'wisusuarios' }],
    ['table', { table: '' }],
    ['columns.serial', { columns: { ...columns, serial: 'Serie]' } }],
    ['columns.serial', { columns: { ...columns, serial: 'Password' } }],
    ['columns.kind', { columns: { ...columns, kind: null } }],
    ['columns.document', { columns: { ...columns, document: 'a b' } }],
    ['columns.line', { columns: { ...columns, line: 'ñ' } }],
    ['columns.product', { columns: { ...columns, line: null } }],
  ])('cannot have this name at %s: %j', async (field, change) => {
    const body = { connection: sound, password, choices: { ...usual, serials: { ...serials, ...change } } }
    for (const answer of [
      await admin.put(ADDRESS, { ...body, version: 0 }),
      await admin.post(`${ADDRESS}/test`, body),
    ]) {
      expect(answer.status).toBe(422)
      const [error] = answer.body.errors as { field: string; message: string }[]
      expect(error!.field).toBe(`choices.serials.${field}`)
      expect(error!.message).not.toMatch(/^[a-z_.]+$/) // it has words
    }
  })

  test('that cannot stand in a statement is none, whoever wrote it into the database', async () => {
    await saveErp(admin, { connection: sound, password, choices })
    const odd = JSON.stringify({ ...serials, table: 'x; drop table y' })
    await app.db.updateTable('erpSettings').set({ serials: odd }).execute()
    expect((await admin.get(ADDRESS)).body.choices.serials).toBeNull()
  })
})
