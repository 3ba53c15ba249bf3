import fc from 'fast-check'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { cloneDatabase } from '../../../app/server/testing/harness.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import { codeKey, phoneKey } from '../search.rules.ts'

const client = new pg.Client(await cloneDatabase())
await client.connect()
afterAll(() => client.end())

const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'aZ09 \t\n\u00a0ñÑáÜçºª°ßøŁæŒıİ-+.()/&ﬁ½㍿ﷺ👍\u0301'), maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'0056 9+-()'), maxLength: 18 }),
)

test.each([
  ['search_key', searchKey],
  ['code_key', codeKey],
  ['phone_key', phoneKey],
])('the database and the program have the same %s', async (name, key) => {
  // other planes have letters that are younger than the oldest server
  const known = letters.map((text) => text.replace(/[\u{10000}-\u{1f2ff}\u{20000}-\u{10ffff}\ua7c0-\ua7ff]/gu, ''))
  const texts = fc.sample(known, { numRuns: 5000, seed: 2026 })
  texts.push('ﷺ'.repeat(160), 'Ñuñoa  S.A. ', 'x'.repeat(500))
  const { rows } = await client.query<{ key: string }>(
    `select ${name}(text) as key from unnest($1::text[]) with ordinality t (text, n) order by n`,
    [texts],
  )
  expect(rows.map((row) => row.key)).toEqual(texts.map(key))
})
