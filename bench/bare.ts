import { readFileSync, rmSync } from 'node:fs'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { statement } from '../src/platform/server/database.ts'
import { type Desk, connections, startDesk } from './desk.ts'
import type { Request } from './http-client.ts'
import type { Operation } from './operations.ts'

type Sent = { text: string; values?: unknown[] }
/** For each operation, for each turn, the statements that the server sent to do it. */
export type Captured = Map<string, Sent[][]>

/** Runs every turn once on a server that writes down its statements. */
export async function capture(
  cases: number,
  dataDir: string,
  operationsOf: (desk: Desk) => Promise<Operation[]>,
): Promise<Captured> {
  const log = `${dataDir}/statements.log`
  rmSync(log, { force: true })
  const desk = await startDesk(cases, dataDir, { env: { LOG_STATEMENTS: log } })
  const captured: Captured = new Map()
  try {
    const size = () => readFileSync(log).length
    for (const operation of await operationsOf(desk)) {
      const [connection] = connections(desk, 1, operation.by)
      const turns: Sent[][] = []
      const sentBy = async (turn: () => Request[]): Promise<Sent[]> => {
        const from = size()
        for (const request of turn()) {
          const { status, body } = await connection!.send(request)
          if (status >= 300) throw new Error(`${request.method} ${request.path}: ${status} ${body.toString()}`)
        }
        const lines = readFileSync(log).subarray(from).toString('utf8').split('\n')
        return lines.filter(Boolean).map((line) => JSON.parse(line) as Sent)
      }
      for (const turn of operation.bareTurns ?? operation.turns) {
        const sent = await sentBy(turn)
        // what the server did besides in that moment, such as looking for what is due, is no part of it
        const again = operation.writes ? sent : await sentBy(turn)
        turns.push(again.length < sent.length ? again : sent)
      }
      captured.set(operation.key, turns)
      connection!.close()
    }
  } finally {
    await desk.stop()
    rmSync(log, { force: true })
  }
  return captured
}

export type Caller = { turn: (n: number) => Promise<void>; close: () => Promise<void> }

/** A connection that sends the captured statements as they are, prepared by name like the server's. */
export async function bareCaller(connection: pg.ClientConfig, turns: Sent[][], writes: boolean): Promise<Caller> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined) // the server ends with the run; what went wrong in it is told elsewhere
  await client.connect()
  const texts = turns.map((sent) => (writes ? JSON.stringify(sent) : ''))
  return {
    turn: async (n) => {
      const place = n % turns.length
      const sent = writes ? (JSON.parse(withNewIds(texts[place]!)) as Sent[]) : turns[place]!
      for (const { text, values } of sent) await client.query(values ? statement(text, values) : text)
    },
    close: () => client.end(),
  }
}

const RECENT = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const began = Date.now() // what an earlier run wrote keeps its ids

/** What was made when the statements were captured gets new ids, the same one wherever it stands. */
function withNewIds(text: string): string {
  const ids = new Map<string, string>()
  return text.replace(RECENT, (id) => {
    if (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) < began) return id
    const own = ids.get(id) ?? uuidv7()
    ids.set(id, own)
    return own
  })
}
