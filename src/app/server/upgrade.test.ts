import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { startProcess } from './start.ts'
import { cloneDatabase } from './testing/harness.ts'

const LANDINGS = new URL('./testing/landings/', import.meta.url)
const MIGRATIONS = new URL('../../../migrations/', import.meta.url)

/** A database as an earlier release left it, upgraded by starting this one on it. */
async function upgraded(landing: string) {
  const connection = await cloneDatabase('template0')
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(readFileSync(new URL(landing, LANDINGS), 'utf8'))
  await client.end()
  const dataDir = mkdtempSync('/tmp/atiende-upgrade-')
  const server = await startProcess({ connection, dataDir, publicUrl: undefined, maxFileBytes: 1024 })
  afterAll(async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return server.app.fastify
}

describe.each(readdirSync(LANDINGS))('a company of release %s', (landing) => {
  test('goes on with its people, customers, cases and conversations', async () => {
    const app = await upgraded(landing)
    const payload = { email: 'sofia@demo.cl', password: 'una-clave-larga-9' }
    const signedIn = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })
    expect(signedIn.statusCode).toBe(200)
    const cookie = signedIn.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ')
    const get = async (url: string) => (await app.inject({ url, headers: { cookie } })).json()

    expect((await get('/api/calendars')).items).toMatchObject([{ name: 'Horario hábil', isDefault: true }])
    const [clinic] = (await get('/api/customers?query=clinica')).items
    expect(clinic.name).toBe('Clínica Ñuñoa Oriente SpA')
    const overview = await get(`/api/customers/${clinic.id}/overview`)
    expect(overview.pendingCases).toHaveLength(6)
    expect(overview.pendingCommitments).toHaveLength(6)
    expect(overview.contacts[0].name).toBe('María José Muñoz')
    const found = await get('/api/cases?query=balanza')
    expect(found.items).toHaveLength(3)
    const { items } = await get(`/api/cases/${found.items[0].id}/timeline`)
    expect(items.map((item: { kind: string }) => item.kind)).toEqual([
      'commitmentMade',
      'internalNote',
      'call',
      'registered',
    ])
  })
})

test('a migration that has been released is never edited', () => {
  const released = JSON.parse(readFileSync(new URL('released.json', MIGRATIONS), 'utf8')) as Record<string, string>
  for (const [name, sum] of Object.entries(released)) {
    const now = createHash('sha256')
      .update(readFileSync(new URL(name, MIGRATIONS)))
      .digest('hex')
    expect({ name, sum: now }).toEqual({ name, sum })
  }
})
