import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startGuardedLine } from '../../features/erp/server/testing/guarded-line.ts'
import { dataFolder, spawnProgram } from './testing/program.ts'

const SECRET = 'Ñandú·4711·secreta'
const PERSON = { email: 'admin@test.cl', password: 'arriba los faroles 88' }

test('neither log nor console has the password of the ERP, and a restart finds it again', async () => {
  const erp = await startGuardedLine({ host: '127.0.0.1', port: 9 }, SECRET)
  const dataDir = dataFolder()
  const program = await spawnProgram({ dataDir, env: { LOG: '1' } })
  await program.ready()
  const send = (at: string, method: string, path: string, body: unknown, cookie = '') =>
    fetch(`${at}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const setUp = await send(program.address, 'POST', '/api/setup', {
    company: 'Empresa',
    name: 'Admina',
    language: 'es',
    ...PERSON,
  })
  expect(setUp.status).toBeLessThan(300)
  const signIn = await send(program.address, 'POST', '/api/auth/sign-in/email', PERSON)
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

  const connection = {
    kind: 'postgres',
    host: '127.0.0.1',
    port: erp.port,
    instance: null,
    database: 'softland',
    user: 'lector',
    encryption: 'none',
  }
  const choices = { accounts: [], dueBy: 'accounting' }
  const body = { connection, password: SECRET, choices, version: 0 }
  const said: string[] = []
  for (const [method, path, sent] of [
    ['POST', '/api/settings/erp/test', body],
    ['PUT', '/api/settings/erp', body],
    ['PUT', '/api/settings/erp', { ...body, version: 'x' }],
    ['PUT', '/api/settings/erp', `{"password":"${SECRET}",,}`],
    ['POST', '/api/settings/erp/test', {}],
  ] as const)
    said.push(await (await send(program.address, method, path, sent, cookie)).text())
  expect(erp.heard).toContain(SECRET)
  for (const text of said) expect(text).not.toContain(SECRET)
  expect(program.output()).toContain('"url":"/api/settings/erp"')
  expect(program.output()).not.toContain(SECRET)
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600)

  program.kill('SIGTERM')
  await program.ended
  erp.heard.length = 0
  const again = await spawnProgram({ dataDir, env: { LOG: '1' } })
  await again.ready()
  await expect.poll(() => erp.heard, { timeout: 10_000 }).toContain(SECRET)
  expect(again.output()).not.toContain(SECRET)
  const key = readFileSync(join(dataDir, 'secret.key'))
  expect(again.output()).not.toContain(key.toString('base64'))
})

test('an ERP that is given in ERP_URL is called with the password in it, which is not shown either', async () => {
  const erp = await startGuardedLine({ host: '127.0.0.1', port: 9 }, SECRET)
  const url = `postgres://lector:${encodeURIComponent(SECRET)}@127.0.0.1:${erp.port}/softland`
  const program = await spawnProgram({ dataDir: dataFolder(), env: { LOG: '1', ERP_URL: url } })
  await program.ready()
  await expect.poll(() => erp.heard, { timeout: 10_000 }).toContain(SECRET)
  expect(program.output()).not.toContain(SECRET)
  expect(program.output()).not.toContain(encodeURIComponent(SECRET))
})

test.each([
  [{ ERP_URL: `mssql://lector:${SECRET}@erp` }, 'ERP_URL'],
  [{ ERP_URL: `mysql://lector:${SECRET}@erp/EMPRESA` }, 'ERP_URL'],
  [{ ERP_URL: `softland+https://x@erp?SApiKey=${SECRET}` }, 'ERP_URL'],
  [{ ERP_URL: `softland+ftp://${SECRET}@erp` }, 'ERP_URL'],
  [{ SECRET_KEY: SECRET }, 'SECRET_KEY'],
])('a value that cannot be used is named and not shown: %#', async (env, name) => {
  const program = await spawnProgram({ dataDir: dataFolder(), env: env as Record<string, string> })
  expect(await program.ended).toBe(1)
  expect(program.output()).toContain(name)
  expect(program.output()).not.toContain(SECRET)
})
