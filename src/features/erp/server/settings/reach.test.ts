import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import type { ConnectionFields } from '../../erp-settings.contract.ts'
import type { ErpConnection } from '../connection.ts'
import { ownCertificate } from '../softland/sql-server/testing/certificate.ts'
import pg from 'pg'
import { atDatabase, connectionOf, fieldsOf, passwordOf } from './reach.ts'

const onSqlServer: ConnectionFields = {
  kind: 'sqlServer',
  host: 'SERVIDOR',
  port: null,
  instance: 'SOFTLAND',
  database: 'EMPRESA',
  user: 'lector',
  encryption: 'old',
}
const url = (connectionString: string): ErpConnection => ({ kind: 'postgres', config: { connectionString } })

test('what is saved of a SQL Server is what its driver takes, and shown again as it was', () => {
  const connection = connectionOf(onSqlServer, 'clave')
  expect(connection).toEqual({ ...onSqlServer, password: 'clave' })
  expect(fieldsOf(connection)).toEqual(onSqlServer)
  expect(passwordOf(connection)).toBe('clave')
})

test('what is saved of an API is what its driver takes, and shown again as it was, without the key', () => {
  const fields: ConnectionFields = {
    ...onSqlServer,
    kind: 'softlandApi',
    instance: null,
    path: 'softland/v1',
    user: '',
  }
  const connection = connectionOf(fields, 'clave')
  expect(connection).toEqual({ ...fields, password: 'clave' })
  expect(fieldsOf(connection)).toEqual(fields)
  expect(passwordOf(connection)).toBe('clave')
})

test.each(['verified', 'unverified', 'none'] as const)('a PostgreSQL is shown again as it was: %s', (encryption) => {
  const fields: ConnectionFields = { ...onSqlServer, kind: 'postgres', instance: null, port: 5433, encryption }
  const connection = connectionOf(fields, 'clave')
  expect(fieldsOf(connection)).toEqual(fields)
  expect(passwordOf(connection)).toBe('clave')
})

const shown: [url: string, fields: Partial<ConnectionFields>, password: string][] = [
  [
    'postgres://lector:cl%40ve@erp:5433/EMPRESA',
    { host: 'erp', port: 5433, user: 'lector', database: 'EMPRESA' },
    'cl@ve',
  ],
  ['postgresql://l%C3%B1@erp/a%20b', { port: null, user: 'lñ', database: 'a b', encryption: 'none' }, ''],
  ['postgres://erp', { user: '—', database: '—' }, ''],
  ['postgres:///EMPRESA?host=/run/erp', { host: '/run/erp', database: 'EMPRESA' }, ''],
  ['postgres://a:100%@erp/b', { host: 'erp', user: 'a', database: 'b' }, '100%'],
  ['postgres://a@erp/b?sslmode=disable', { encryption: 'none' }, ''],
  ['postgres://a@erp/b?sslmode=no-verify', { encryption: 'unverified' }, ''],
  ['postgres://a@erp/b?sslmode=require', { encryption: 'verified' }, ''],
  ['postgres://a@erp/b?ssl=true', { encryption: 'verified' }, ''],
]

test.each(shown)('%s is shown without its password', (text, fields, password) => {
  expect(fieldsOf(url(text))).toMatchObject({ kind: 'postgres', instance: null, ...fields })
  expect(passwordOf(url(text))).toBe(password)
  if (password) expect(JSON.stringify(fieldsOf(url(text)))).not.toContain(password)
})

test.each(['OTRA', 'Años & Ñandú/2', '100%'])(
  'another database of the same server is read under its name: %s',
  (name) => {
    expect(atDatabase(connectionOf(onSqlServer, 'clave'), name)).toEqual({
      ...onSqlServer,
      password: 'clave',
      database: name,
    })
    const given = url('postgres://lector:cl%40ve@erp:5433/EMPRESA?sslmode=disable')
    const other = atDatabase(given, name) as { config: pg.ClientConfig }
    const { database, host, user } = new pg.Client(other.config)
    expect({ database, host, user }).toEqual({ database: name, host: 'erp', user: 'lector' })
    expect(passwordOf(atDatabase(given, name))).toBe('cl@ve')
    const fields: ErpConnection = {
      kind: 'postgres',
      config: { host: '/tmp/run', user: 'atiende', database: 'softland' },
    }
    expect(fieldsOf(atDatabase(fields, name))).toMatchObject({ host: '/tmp/run', database: name })
  },
)

test('one that the demonstration gives is shown too', () => {
  const given: ErpConnection = { kind: 'postgres', config: { host: '/tmp/run', user: 'atiende', database: 'softland' } }
  expect(fieldsOf(given)).toMatchObject({ host: '/tmp/run', port: null, database: 'softland', encryption: 'none' })
})

test.each([
  ['old', true],
  ['unverified', false],
] as const)(
  'a PostgreSQL that only speaks the protocols of before is reached when that was chosen: %s',
  async (encryption, reached) => {
    const versions = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    const server = tls.createServer({ ...ownCertificate(), ...versions }, (socket) => socket.end())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const connection = connectionOf({ ...onSqlServer, kind: 'postgres', instance: null, encryption }, 'clave')
    const ssl = connection.kind === 'postgres' && (connection.config.ssl as tls.ConnectionOptions)
    const socket = tls.connect({ ...ssl, host: '127.0.0.1', port: (server.address() as AddressInfo).port })
    const greeted = await once(socket, 'secureConnect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    expect(greeted).toBe(reached)
  },
)
