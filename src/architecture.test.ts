import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** From the bottom up: each feature may use those before it, never those after. */
const FEATURES = ['auth', 'settings', 'files', 'customers', 'erp', 'calendars', 'coverage', 'service', 'cases'].concat(
  'case-documents',
  'commitments',
  'replies',
  'conversations',
  'time-entries',
  'knowledge',
  'visit-forms',
  'visits',
  'reports',
)

const SRC = dirname(fileURLToPath(import.meta.url))

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : []
  })

const files = sources(SRC).map((path) => path.slice(SRC.length + 1))
const imports = files.flatMap((from) =>
  [...readFileSync(join(SRC, from), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((found) => ({
    from,
    to: normalize(join(dirname(from), found[1]!)),
  })),
)

const featureOf = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1]
const areaOf = (path: string) => path.split('/')[0]!
const isTest = (path: string) => /\.(test|builders)\.ts$|\/testing\//.test(path)
const showing = (wrong: typeof imports) => wrong.map(({ from, to }) => `${from} → ${to}`)

test('every feature has its place in the order', () => {
  expect(new Set(files.map(featureOf).filter(Boolean))).toEqual(new Set(FEATURES))
})

test('a feature uses only those below it', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [user, used] = [featureOf(from), featureOf(to)]
    return user && used && user !== used && FEATURES.indexOf(used) > FEATURES.indexOf(user)
  })
  expect(showing(wrong)).toEqual([])
})

test('the platform knows no feature, and no feature knows the application', () => {
  const height = ['platform', 'features', 'app']
  const wrong = imports.filter(
    ({ from, to }) => !isTest(from) && height.indexOf(areaOf(to)) > height.indexOf(areaOf(from)),
  )
  expect(showing(wrong)).toEqual([])
})

test('what runs on one side is not used on the other', () => {
  const side = (path: string) => (path.includes('server/') ? 'server' : path.includes('web/') ? 'web' : 'both')
  const wrong = imports.filter(({ from, to }) => !isTest(from) && side(to) !== 'both' && side(from) !== side(to))
  expect(showing(wrong)).toEqual([])
})

test('rules, contracts and words wait for nothing', () => {
  const pure = files.filter((path) => /\.(rules|contract|text)\.ts$/.test(path))
  expect(pure.filter((path) => /\bawait\b|\basync\b/.test(readFileSync(join(SRC, path), 'utf8')))).toEqual([])
})

test('no file grows past 400 lines', () => {
  const long = files.filter(
    (path) => !path.endsWith('database.types.ts') && readFileSync(join(SRC, path), 'utf8').split('\n').length > 400,
  )
  expect(long).toEqual([])
})
