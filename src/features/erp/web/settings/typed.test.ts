import { expect, test } from 'vitest'
import { choicesOf } from './typed-choices.ts'
import {
  asKind,
  connectionOf,
  isTouched,
  lacking,
  type Settings,
  placeOf,
  type Typed,
  typedOf,
  wholeOf,
} from './typed.ts'
import { withOther } from './typed-others.ts'

const nothing: Settings = {
  connection: null,
  hasPassword: false,
  passwordLost: false,
  fromEnvironment: false,
  choices: { accounts: [], dueBy: 'accounting', serials: null },
  others: [],
  version: 0,
  savedAt: null,
  savedBy: null,
}
const kept: Settings = {
  ...nothing,
  connection: {
    kind: 'sqlServer',
    host: 'erp',
    port: null,
    instance: 'SOFTLAND',
    database: 'EMPRESA',
    user: 'lector',
    encryption: 'unverified',
  },
  hasPassword: true,
  choices: { accounts: ['1-1-04-01'], dueBy: 'terms', serials: null },
  version: 3,
}

test('a new form begins with SQL Server and an encrypted line, and lacks server, database and user', () => {
  const typed = typedOf(nothing)
  expect(typed).toMatchObject({ kind: 'sqlServer', encryption: 'verified', port: '', dueBy: 'accounting' })
  expect(lacking(typed)).toEqual(['host', 'database', 'user'])
  expect(lacking({ ...typed, host: 'erp', database: ' ', user: 'lector' })).toEqual(['database'])
})

test('what was saved is sent again as it was', () => {
  expect(connectionOf(typedOf(kept))).toEqual(kept.connection)
})

test('a server typed with its instance fills the instance and empties the port', () => {
  const typed = { ...typedOf(nothing), host: 'SERVIDOR\\SOFTLAND', port: 1433 }
  expect(placeOf(typed)).toEqual({ host: 'SERVIDOR', instance: 'SOFTLAND', port: '' })
  expect(connectionOf(typed)).toMatchObject({ host: 'SERVIDOR', instance: 'SOFTLAND', port: null })
})

test('a server typed with its port fills the port and empties the instance', () => {
  const typed = { ...typedOf(kept), host: 'erp,1500' }
  expect(connectionOf(typed)).toMatchObject({ host: 'erp', instance: null, port: 1500 })
})

test('a server without either leaves port and instance as they were typed, also when both were', () => {
  expect(connectionOf({ ...typedOf(kept), port: '1433' })).toMatchObject({ port: 1433, instance: 'SOFTLAND' })
})

test('PostgreSQL has no instances: one typed before is not sent, one in the name stays for the server to refuse', () => {
  expect(connectionOf({ ...typedOf(kept), kind: 'postgres' })).toMatchObject({ host: 'erp', instance: null })
  expect(connectionOf({ ...typedOf(kept), kind: 'postgres', host: 'a\\b' })).toMatchObject({ host: 'a\\b' })
})

test('a form is touched when anything stands otherwise than it was read', () => {
  const typed = typedOf(kept)
  expect(isTouched(typed)).toBe(false)
  expect(isTouched({ ...typed, host: 'otro' })).toBe(true)
  expect(isTouched({ ...typed, accounts: [] })).toBe(true)
  expect(isTouched({ ...typed, dueBy: 'accounting' })).toBe(true)
})

const serials = { table: 'iw_series', serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: '', product: 'CodProd' }

test('a table of serials is sent with the columns that are chosen, and read back as it was', () => {
  const typed = { ...typedOf(kept), serials }
  const choices = choicesOf(typed)
  expect(choices.serials?.columns).toMatchObject({ serial: 'Serie', line: null, product: 'CodProd' })
  expect(typedOf({ ...kept, choices }).serials).toEqual(serials)
  expect(choicesOf(typedOf(kept)).serials).toBeNull()
  expect(isTouched(typed)).toBe(true)
})

test('a table of serials lacks the columns that it cannot do without, also where the connection is fixed', () => {
  const lacks = (change: object) => lacking({ ...typedOf(nothing), serials: { ...serials, ...change } }, true)
  expect(lacks({})).toEqual([])
  expect(lacks({ product: '', line: 'Linea' })).toEqual([])
  expect(lacks({ product: '' })).toEqual(['serials.product'])
  expect(lacks({ serial: '', kind: '', document: '' })).toEqual(['serials.serial', 'serials.kind', 'serials.document'])
})

test('a draft of before there were tables of serials, or several companies, has none, and is not touched because of it', () => {
  const { serials: _, others: __, ...old } = typedOf(kept)
  const { others: ___, ...before } = kept
  const draft = { ...old, read: before } as unknown as ReturnType<typeof typedOf>
  expect(isTouched(draft)).toBe(false)
  expect(wholeOf(draft)).toMatchObject({ serials: null, others: [] })
})

test('a form is touched when a company is added, goes, or is read otherwise', () => {
  const choices = { accounts: [], dueBy: 'accounting', serials: null } as const
  const typed = typedOf({ ...kept, others: [{ company: 2, database: 'SUR', choices: { ...choices, accounts: [] } }] })
  expect(isTouched(typed)).toBe(false)
  expect(isTouched({ ...typed, others: [] })).toBe(true)
  expect(isTouched({ ...typed, others: [{ ...typed.others[0]!, dueBy: 'terms' }] })).toBe(true)
  expect(isTouched({ ...typed, others: withOther(typed.others, 'NORTE') })).toBe(true)
  expect(lacking({ ...typed, others: withOther(typed.others, '') }, true)).toEqual(['others.1.database'])
})

const ofApi: Settings = {
  ...kept,
  connection: {
    kind: 'softlandApi',
    host: 'api.empresa.cl',
    port: 8443,
    path: 'softland',
    instance: null,
    database: 'Los Andes',
    user: '',
    encryption: 'verified',
  },
}

test('an API is sent again as it was saved, without a user, and lacks its address and the name of the company', () => {
  expect(connectionOf(typedOf(ofApi))).toEqual(ofApi.connection)
  expect(connectionOf({ ...typedOf(ofApi), user: 'lector', instance: 'SOFTLAND' })).toEqual(ofApi.connection)
  expect(lacking({ ...typedOf(nothing), kind: 'softlandApi' })).toEqual(['host', 'database'])
})

test('an address of an API that was typed whole goes where it belongs, and says whether it is encrypted', () => {
  const typed = { ...typedOf(ofApi), host: 'http://otra.cl:8080/v1/' }
  expect(connectionOf(typed)).toMatchObject({ host: 'otra.cl', port: 8080, path: 'v1', encryption: 'none' })
  const secure = { ...typed, host: 'https://otra.cl', encryption: 'none' as const }
  expect(connectionOf(secure)).toMatchObject({ host: 'otra.cl', port: null, path: '', encryption: 'verified' })
  // a name alone leaves the other fields as they are
  const named = { ...typedOf(ofApi), host: 'otra.cl' }
  expect(connectionOf(named)).toMatchObject({ host: 'otra.cl', port: 8443, path: 'softland', encryption: 'verified' })
})

test('what was typed of an API is not sent for a database', () => {
  const connection = connectionOf({ ...typedOf(ofApi), kind: 'postgres', user: 'lector' })
  expect(connection).not.toHaveProperty('path')
})

test('what was typed for a kind of connection stays with it, and another one begins empty, encrypted, at its usual port', () => {
  const mine = { ...typedOf(nothing), host: 'erp', port: 1500, database: 'EMPRESA', user: 'lector', serials }
  const api = asKind(mine, 'softlandApi')
  const empty = { host: '', port: '', path: '', database: '', user: '', encryption: 'verified', serials: null }
  expect(api).toMatchObject({ ...empty, kind: 'softlandApi' })
  const typed = { ...api, host: 'api.empresa.cl', path: 'v1', database: 'Los Andes', encryption: 'none' as const }
  const postgres = asKind(typed, 'postgres')
  expect(postgres).toMatchObject({ ...empty, kind: 'postgres' })
  const back = asKind(asKind(postgres, 'softlandApi'), 'sqlServer')
  expect({ ...back, aside: {} }).toEqual(mine)
  expect({ ...asKind(back, 'softlandApi'), aside: {} }).toEqual({ ...typed, aside: {} })
  expect(connectionOf(back)).not.toHaveProperty('aside')
})

test('a kind that was saved is found as it was saved, and looking at another one changes nothing', () => {
  const typed = typedOf(kept)
  const api = asKind(typed, 'softlandApi')
  expect(api).toMatchObject({ host: '', instance: '', accounts: kept.choices.accounts })
  expect(isTouched(api)).toBe(true)
  expect(isTouched(asKind(api, 'sqlServer'))).toBe(false)
  expect(asKind({ ...api, aside: {} }, 'sqlServer')).toMatchObject({ host: 'erp', instance: 'SOFTLAND' })
  expect(asKind(typed, 'sqlServer')).toBe(typed)
})

test('a draft of before kinds stood apart has none aside', () => {
  const { aside: _, ...old } = typedOf(kept)
  expect(isTouched(old as Typed)).toBe(false)
  expect(asKind(wholeOf(old as Typed), 'postgres').aside).toHaveProperty('sqlServer')
})

test('a draft of before there was an API has no path, and is not touched because of it', () => {
  const { path: _, ...old } = typedOf(kept)
  expect(isTouched(old as Typed)).toBe(false)
})
