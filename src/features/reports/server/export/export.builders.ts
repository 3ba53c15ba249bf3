import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Client } from '../../../../app/server/testing/harness.ts'
import type { startTestApp } from '../../../../app/server/testing/harness.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>

/** A file as its address gives it. */
export async function fileAt({ app }: TestApp, client: Client, url: string) {
  const answer = await app.fastify.inject({ method: 'GET', url, headers: { cookie: client.cookie } })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
}

const CANDIDATES = [
  process.env.SOFFICE,
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/lib/libreoffice/program/soffice',
]
const soffice = CANDIDATES.find((path) => path && existsSync(path))

/** False where there is no LibreOffice: what it opens is then not looked at, and that is said. */
export const hasOffice = Boolean(soffice)
if (!hasOffice)
  console.warn('\nNo LibreOffice found (install it, or set SOFFICE to its path): files are not opened with it.\n')

/** What LibreOffice makes of a file: the files it writes, by name. `options` as its filters have them. */
export async function converted(file: { name: string; bytes: Buffer }, to: string, filter?: string) {
  const folder = await mkdtemp('/tmp/atiende-office-')
  try {
    await writeFile(join(folder, file.name), file.bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const reads = filter ? [`--infilter=${filter}`] : []
    const out = join(folder, 'out')
    await promisify(execFile)(
      soffice!,
      [profile, '--headless', ...reads, '--convert-to', to, '--outdir', out, join(folder, file.name)],
      // names of files have accents, whatever the machine speaks
      { timeout: 120_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    )
    const names = await readdir(out)
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))] as const)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every sheet as CSV for a program: commas, UTF-8, figures as they are stored or as they are shown. */
export const EACH_SHEET = (shown: boolean) =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,${shown},false,false,-1`
/** How a CSV of ours is read: semicolons, UTF-8, the numbers and days of Chile (language 13322). */
export const OF_CHILE = 'Text - txt - csv (StarCalc):59,34,76,1,,13322,false,true'
