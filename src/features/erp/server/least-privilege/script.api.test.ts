import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { onPort, SECRET } from '../settings/settings.builders.ts'

const PATH = '/api/settings/erp/script'

describe('the script for the database administrator', async () => {
  const { signIn, stranger } = await startTestApp()
  const admin = await signIn('admin')

  test('is for SQL Server and for a login of Atiende while nothing else was said', async () => {
    const { status, body } = await admin.get(PATH)
    expect(status).toBe(200)
    expect(body.name).toBe('atiende-sql-server-EMPRESA.sql')
    expect(body.text).toContain('CREATE USER [atiende] FOR LOGIN [atiende];')
    expect(body.text).toContain('USE [EMPRESA];')
  })

  test('bears the names that are asked for', async () => {
    const { body } = await admin.get(`${PATH}?login=lector.atiende&database=Años%2FÑandú%20Ltda`)
    expect(body.name).toBe('atiende-sql-server-Anos-Nandu-Ltda.sql')
    expect(body.text).toContain('USE [Años/Ñandú Ltda];')
    expect(body.text).toContain('CREATE USER [lector.atiende] FOR LOGIN [lector.atiende];')
  })

  test('is for every company that is read, or for the one that is asked for', async () => {
    const choices = { accounts: [], dueBy: 'accounting', serials: null }
    const connection = { ...onPort(1433), kind: 'sqlServer', database: 'NORTE' }
    const others = [{ database: 'SUR', choices }]
    await admin.put('/api/settings/erp', { connection, password: SECRET, choices, others, version: 0 })
    const { body } = await admin.get(PATH)
    expect(body).toMatchObject({ name: 'atiende-sql-server-2-empresas.sql', databases: ['NORTE', 'SUR'] })
    expect(body.text).toContain('USE [SUR];')
    const { body: one } = await admin.get(`${PATH}?database=CENTRO`)
    expect(one).toMatchObject({ name: 'atiende-sql-server-CENTRO.sql', databases: ['CENTRO'] })
    expect(one.text).not.toContain('SUR')
    await admin.put('/api/settings/erp', { connection: null, choices, version: 1 })
    expect((await admin.get(PATH)).body.databases).toEqual(['EMPRESA'])
  })

  test('is for the kind of server that is looked at, of which nothing is known while another one is in use', async () => {
    const choices = { accounts: [], dueBy: 'accounting', serials: null }
    const { version } = (await admin.get('/api/settings/erp')).body
    const api = { ...onPort(443), kind: 'softlandApi', user: '', database: 'Los Andes', encryption: 'verified' }
    const saved = await admin.put('/api/settings/erp', { connection: api, password: SECRET, choices, version })
    expect(saved.status).toBe(200)
    expect((await admin.get(PATH)).body.name).toBe('atiende-sql-server-EMPRESA.sql')
    const { body } = await admin.get(`${PATH}?kind=postgres&database=norte`)
    expect(body).toMatchObject({ name: 'atiende-postgresql-norte.sql', databases: ['norte'] })
    expect((await admin.get(`${PATH}?kind=softlandApi`)).status).toBe(422)
    await admin.put('/api/settings/erp', { connection: null, choices, version: saved.body.version })
  })

  test.each(['sa', 'dbo', 'softland', 'DOMINIO\\persona', "a'b"])('is not made for the login "%s"', async (login) => {
    const { status, body } = await admin.get(`${PATH}?login=${encodeURIComponent(login)}`)
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('solo para Atiende')
  })

  test.each(['EMPRESA\nGO\nDROP', 'a\rb', 'a\tb'])('is not made with a name of several lines: %j', async (database) => {
    const { status, body } = await admin.get(`${PATH}?database=${encodeURIComponent(database)}`)
    expect([status, body.errors[0].field]).toEqual([422, 'database'])
  })

  test.each(['supervisor', 'agent', 'technician'] as const)('is not for a %s', async (role) => {
    expect((await (await signIn(role)).get(PATH)).status).toBe(403)
  })

  test('is not for strangers', async () => {
    expect((await stranger.get(PATH)).status).toBe(401)
  })
})
