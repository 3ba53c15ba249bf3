import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { dataFolder, inside, killAndWait, postmasterPid, type Program, spawnProgram } from './testing/program.ts'

const CRASHES = 3
const WRITES = 400
const WRITERS = 4
const PASSWORD = 'una clave larga y buena 2026'

/** Something that was written and acknowledged. */
type Write = { text: string; id: string }

/**
 * People write without pause while the program, or its database, is killed again and again. Whoever gets no answer
 * asks once more with the same key, as browsers do after a broken line.
 */
async function crashWhileWriting(dataDir: string, crash: (program: Program) => Promise<Program>) {
  let program = await spawnProgram({ dataDir })
  await program.ready()
  const { cookie, customerId } = await setUp(program)
  const done: Write[] = []
  let crashes = 0
  let stop = false

  const send = async (path: string, body: unknown, key: string): Promise<{ id: string }> => {
    for (;;) {
      const answer = await fetch(program.address + path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      }).catch(() => undefined)
      if (answer?.status === 201) {
        const created = (await answer.json().catch(() => undefined)) as { id: string } | undefined
        return created ?? send(path, body, key)
      }
      // a database that is away is not the fault of the one who asks, nor a bug
      if (answer && answer.status !== 503) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      await sleep(5)
    }
  }
  const writer = async (): Promise<void> => {
    let caseId: string | undefined
    for (let n = 0; !stop; n++) {
      const [key, text] = [randomUUID(), randomUUID()]
      const isCase = n % 4 === 0 || !caseId
      const { id } = isCase
        ? await send('/api/cases', { customerId, subject: text, description: `<p>${text}</p>`, channel: 'phone' }, key)
        : await send(`/api/cases/${caseId}/entries`, { kind: 'call', body: `<p>${text}</p>` }, key)
      done.push({ text, id })
      if (isCase) caseId = id
    }
  }

  const writers = Promise.all(Array.from({ length: WRITERS }, writer))
  const killer = (async () => {
    for (; crashes < CRASHES; crashes++) {
      const until = done.length + WRITES / CRASHES
      while (done.length < until) await sleep(2)
      program = await crash(program)
    }
    while (done.length < WRITES) await sleep(5)
    stop = true
  })()
  await Promise.race([writers, killer])
  await Promise.all([writers, killer])
  return { program, done }
}

async function setUp({ address }: Program) {
  const post = (path: string, body: unknown, cookie = '') =>
    fetch(address + path, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const email = 'admin@prueba.cl'
  await post('/api/setup', { company: 'Prueba', name: 'Alicia', email, password: PASSWORD, language: 'es' })
  const answer = await post('/api/auth/sign-in/email', { email, password: PASSWORD })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const customer = (await (await post('/api/customers', { name: 'Cliente' }, cookie)).json()) as { id: string }
  return { cookie, customerId: customer.id }
}

/** What stands in the database after all: each text that was acknowledged, as often as it stands there. */
async function standing(dataDir: string): Promise<Map<string, string[]>> {
  const rows = await inside(
    dataDir,
    `select subject as text, id from cases union all select body_text, id from entries`,
  )
  const found = new Map<string, string[]>()
  for (const { text, id } of rows) found.set(String(text), [...(found.get(String(text)) ?? []), String(id)])
  return found
}

test.each([
  {
    what: 'the program',
    crash: (dataDir: string) => async (program: Program) => {
      program.kill('SIGKILL')
      await program.ended
      const next = await spawnProgram({ dataDir, port: Number(new URL(program.address).port) })
      await next.ready()
      return next
    },
  },
  {
    what: 'the database',
    crash: (dataDir: string) => async (program: Program) => {
      await killAndWait(postmasterPid(dataDir)!)
      await program.ready()
      return program
    },
  },
])(
  `kill -9 of $what ${CRASHES} times in the middle of ${WRITES} acknowledged writes loses none and doubles none`,
  async ({ crash }) => {
    const dataDir = dataFolder()
    const { program, done } = await crashWhileWriting(dataDir, crash(dataDir))
    const found = await standing(dataDir)
    expect(done.length).toBeGreaterThanOrEqual(WRITES)
    const wrong = done.filter(({ text, id }) => found.get(text)?.length !== 1 || found.get(text)![0] !== id)
    expect(wrong).toEqual([])
    // nothing half-written: every case has its history and its words
    const halves = await inside(
      dataDir,
      `select id from cases c where not exists (select from case_events where case_id = c.id)
        or not exists (select from case_texts where case_id = c.id)`,
    )
    expect(halves).toEqual([])
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  },
  600_000,
)
