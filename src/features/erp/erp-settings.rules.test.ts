import { describe, expect, test } from 'vitest'
import { connection, type ConnectionFields, type Encryption } from './erp-settings.contract.ts'
import { isSamePlace, mayHaveOthers, mayKeepPassword, sealedFor, whyNotConnection } from './erp-settings.rules.ts'

const base: ConnectionFields = {
  kind: 'sqlServer',
  host: 'SERVIDOR',
  port: null,
  instance: 'SOFTLAND',
  database: 'EMPRESA',
  user: 'lector',
  encryption: 'unverified',
}
const withPort = { instance: null, port: 1433 }

describe('a host', () => {
  test.each([
    'servidor',
    'SERVIDOR-01',
    'mi_servidor',
    'erp.empresa.cl',
    'erp.empresa.cl.',
    'ñandú.cl',
    '192.168.1.20',
    '::1',
    'fe80::1',
    '7',
  ])('can be %s', (host) => {
    expect(whyNotConnection({ host })).toBeUndefined()
  })

  test.each([
    'SERVIDOR\\SOFTLAND',
    'servidor,1433',
    'servidor:1433',
    'mssql://servidor',
    'postgres://u:p@servidor/x',
    '/var/run/postgresql',
    '../run',
    '-servidor',
    'servidor-',
    '.',
    'dos palabras',
    'dos\nlíneas',
    'a;Encrypt=no',
    'a@b',
    '(local)',
    '[::1]',
    '@abstracto',
  ])('cannot be %j', (host) => {
    expect(whyNotConnection({ host })).toMatchObject({ code: 'erp.host_only', field: 'connection.host' })
  })
})

const kept: [what: string, change: Partial<ConnectionFields>, kept: boolean][] = [
  ['nothing', {}, true],
  ['the database', { database: 'OTRA' }, true],
  ['the letter case of the server', { host: 'servidor', instance: 'softland' }, true],
  ['the server', { host: 'otro' }, false],
  ['the instance', { instance: 'OTRA' }, false],
  ['an instance for a port', withPort, false],
  ['the user', { user: 'sa' }, false],
  ['the letter case of the user', { user: 'Lector' }, false],
  ['the kind of server', { kind: 'postgres', instance: null }, false],
]

test.each(kept)('when %s changes, a kept password is sent: %j %s', (_, change, expected) => {
  expect(mayKeepPassword(base, { ...base, ...change })).toBe(expected)
})

test('the port is part of where the password goes', () => {
  const one = { ...base, ...withPort }
  expect(mayKeepPassword(one, { ...one, port: 1434 })).toBe(false)
  expect(mayKeepPassword(one, { ...one, port: null })).toBe(false)
})

test('a password goes over a line that is protected as well or better, never worse', () => {
  const all: Encryption[] = ['none', 'old', 'unverified', 'verified']
  for (const [from, before] of all.entries())
    for (const [to, after] of all.entries())
      expect(mayKeepPassword({ ...base, encryption: before }, { ...base, encryption: after })).toBe(to >= from)
})

test('it is sealed for who receives it: the database alone may change', () => {
  expect(sealedFor({ ...base, database: 'OTRA', host: 'servidor' })).toBe(sealedFor(base))
  const others: Partial<ConnectionFields>[] = [{ host: 'x' }, { user: 'x' }, { instance: 'x' }, { encryption: 'none' }]
  for (const other of others) expect(sealedFor({ ...base, ...other })).not.toBe(sealedFor(base))
  // what stands beside one another cannot be moved from one field to the next
  expect(sealedFor({ ...base, user: 'a', instance: 'b' })).not.toBe(sealedFor({ ...base, user: 'b', instance: 'a' }))
})

const places: [what: string, change: Partial<ConnectionFields> | null, same: boolean][] = [
  ['itself', {}, true],
  ['another user', { user: 'x' }, true],
  ['another protection', { encryption: 'none' }, true],
  ['other letters', { host: 'servidor', database: 'empresa' }, true],
  ['another database', { database: 'OTRA' }, false],
  ['another server', { host: 'x' }, false],
  ['none', null, false],
]

test.each(places)('the same books with %s: %j %s', (_, change, same) => {
  expect(isSamePlace(base, change && { ...base, ...change })).toBe(same)
  expect(isSamePlace(change && { ...base, ...change }, base)).toBe(same)
})
test('no books are the same as no books', () => expect(isSamePlace(null, null)).toBe(true))

describe('an API', () => {
  const api: ConnectionFields = {
    kind: 'softlandApi',
    host: 'api.empresa.cl',
    port: null,
    path: 'a',
    instance: null,
    database: 'Andes',
    user: '',
    encryption: 'verified',
  }

  test('at another path may belong to somebody else: the key is typed again, and what is sealed does not open', () => {
    expect(mayKeepPassword(api, { ...api, path: 'b' })).toBe(false)
    expect(sealedFor(api)).not.toBe(sealedFor({ ...api, path: 'b' }))
    expect(isSamePlace(api, { ...api, path: 'b' })).toBe(false)
    expect(isSamePlace(api, { ...api, path: 'A' })).toBe(true)
  })

  test('without a path is the one with an empty path', () => {
    const { path: _, ...bare } = api
    expect(sealedFor(bare)).toBe(sealedFor({ ...api, path: '' }))
    expect(isSamePlace(bare, { ...api, path: '' })).toBe(true)
  })

  test('opens one company alone', () => {
    expect(mayHaveOthers(api)).toBe(false)
    expect(mayHaveOthers({ kind: 'postgres' })).toBe(true)
  })

  test.each<[string, object, string]>([
    ['of a database has no path', { kind: 'postgres', user: 'u' }, 'path'],
    ['of a database needs a user', { kind: 'postgres', path: undefined }, 'user'],
    ['has no instance', { instance: 'SOFTLAND' }, 'instance'],
    ['has no path that leads up', { path: 'a/../b' }, 'path'],
    ['has no path with a question', { path: 'a?b=c' }, 'path'],
    ['has no path with blanks', { path: 'a b' }, 'path'],
    ['needs a name for its company', { database: ' ' }, 'database'],
  ])('a connection %s', (_what, change, field) => {
    const { success, error } = connection.safeParse({ ...api, ...change })
    expect([success, error?.issues[0]?.path[0]]).toEqual([false, field])
  })
})
