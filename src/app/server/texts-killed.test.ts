import { expect, test, vi } from 'vitest'
import { formHeaders, formWith } from '../../features/files/server/files.builders.ts'
import { pagesOf } from '../../features/files/server/text/documents.builders.ts'
import { dataFolder, inside, killAndWait, type Program, spawnProgram } from './testing/program.ts'

const PASSWORD = 'una clave larga y buena 2026'

async function send(program: Program, path: string, body: unknown, cookie = ''): Promise<Response> {
  const json = !Buffer.isBuffer(body)
  const headers = json ? { 'content-type': 'application/json' } : formHeaders
  const answer = await fetch(program.address + path, {
    method: 'POST',
    headers: { cookie, ...headers },
    body: json ? JSON.stringify(body) : new Uint8Array(body),
  })
  expect(answer.ok).toBe(true)
  return answer
}

test('a process that is killed while it reads attachments reads the rest at its next start', async () => {
  const dataDir = dataFolder()
  const first = await spawnProgram({ dataDir })
  await first.ready()
  const email = 'admin@prueba.cl'
  await send(first, '/api/setup', { company: 'Prueba', name: 'Alicia', email, password: PASSWORD, language: 'es' })
  const signedIn = await send(first, '/api/auth/sign-in/email', { email, password: PASSWORD })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const fileIds: string[] = []
  for (let n = 0; n < 4; n++) {
    const pdf = await pagesOf(Array.from({ length: 40 }, (_, page) => `Página ${page} del manual ${n}`))
    const answer = await send(first, '/api/files', formWith(pdf, `${n}.pdf`), cookie)
    fileIds.push(((await answer.json()) as { id: string }).id)
  }
  await send(first, '/api/articles', { title: 'Manuales', body: '<p>Vea</p>', fileIds }, cookie)
  const texts = () => inside(dataDir, 'select state, attempts from file_texts order by state')
  await vi.waitFor(async () => expect(await texts()).toContainEqual({ state: 'waiting', attempts: 1 }), 20_000)
  await killAndWait(first.pid)
  expect((await texts()).some(({ state }) => state === 'waiting')).toBe(true)

  const second = await spawnProgram({ dataDir })
  await second.ready()
  await vi.waitFor(async () => expect((await texts()).every(({ state }) => state === 'read')).toBe(true), 40_000)
  expect((await texts()).every(({ attempts }) => Number(attempts) <= 2)).toBe(true)
  const found = await fetch(`${second.address}/api/articles?state=all&query=manual`, { headers: { cookie } })
  expect(((await found.json()) as { items: unknown[] }).items).toHaveLength(1)
  second.kill('SIGTERM')
  expect(await second.ended).toBe(0)
}, 120_000)
