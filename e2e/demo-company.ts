import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../src/app/server/testing/ports.ts'
import { SCRATCH } from '../src/app/server/testing/scratch.ts'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'

/** All processes of one run share it. */
const run = `${SCRATCH}/atiende-journeys-${process.ppid}`
const company = join(run, 'company')

/**
 * Starts the demonstration on this folder, as a newcomer would, and waits until it answers; as `main` it is a company
 * like any other, which has to set up its ERP.
 */
export async function startDemo(
  dataDir: string,
  program: 'demo' | 'main' = 'demo',
): Promise<{ address: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const server = spawn('node', [`src/app/server/${program}.ts`], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, VITEST: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const address = `http://localhost:${port}`
  await ready(address, server)
  const stop = async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve))
  }
  return { address, stop }
}

/** A company of its own for a journey: the demonstration is made once a run, and copied while it stands still. */
export async function companyOfItsOwn(): Promise<string> {
  while (!existsSync(company)) await (isFirst() ? makeCompany() : sleep(200))
  const folder = mkdtempSync(`${SCRATCH}/atiende-journey-`)
  chmodSync(folder, 0o755)
  execFileSync('cp', ['-a', company, folder]) // with its owners: the database has an account of its own
  return join(folder, 'company')
}

function isFirst(): boolean {
  try {
    mkdirSync(run, { mode: 0o755 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

async function makeCompany(): Promise<void> {
  const making = join(run, 'making')
  try {
    mkdirSync(making, { mode: 0o755 })
    const demo = await startDemo(making)
    await leaveSecond(making)
    await demo.stop()
    renameSync(making, company)
  } catch (error) {
    rmSync(run, { recursive: true, force: true }) // another journey tries anew
    throw error
  }
}

/** Most companies have one ERP company: a journey with several adds its own, and knows what is in them. */
async function leaveSecond(dataDir: string): Promise<void> {
  const desk = new pg.Client({ ...runningConnection(join(dataDir, 'postgres')), database: 'atiende' })
  await desk.connect()
  await desk.query(`delete from case_documents where company > 1; delete from customer_erp_codes;
    delete from erp_companies; delete from erp_status where company > 1`)
  await desk.query('drop database softland_norte with (force)')
  await desk.end()
}

async function ready(address: string, server: ChildProcess) {
  for (let attempt = 0; attempt < 400 && server.exitCode === null; attempt++) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Error(`${address} did not become ready`)
}
