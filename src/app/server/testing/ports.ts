import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { SCRATCH } from './scratch.ts'

/** All processes of one run share it; it goes with the run (e2e/sweep.setup.ts). */
const given = `${SCRATCH}/atiende-ports-${process.ppid}`

/** Systems give ports above these to whoever asks for any, also while a program that is killed has left its own. */
const [FIRST, PORTS] = [20_000, 12_000]

/** A port where nobody listens, for one program of this run: no other is given it, also before it listens there. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * PORTS)
    if (isOurs(port) && (await isFree(port))) return port
  }
}

function isOurs(port: number): boolean {
  try {
    mkdirSync(given, { recursive: true })
    mkdirSync(`${given}/${port}`)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
