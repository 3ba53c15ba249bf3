import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { endedBy, failureOf } from '../../failure.ts'
import { whileWanted } from '../while-wanted.ts'
import { lineTo, PASSWORD, QUICK } from './testing/connection.ts'
import type { Parameter } from './testing/asked.ts'
import { packet, result, say, SECRET, startTds } from './testing/tds.ts'
import { trickle } from './testing/peers.ts'

const statements = (server: Awaited<ReturnType<typeof startTds>>) =>
  server.asked.filter((one) => one.kind === 'statement')

/** Why it failed. */
async function failing(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (error: Error) => error,
  )
  return { error, reason: error && failureOf(error) }
}

describe('a line to SQL Server', () => {
  test('logs in as one that only reads, and begins with what keeps it out of the way', async () => {
    const server = await startTds()
    const { ask } = lineTo(server.port)
    await ask()
    const login = server.asked.find((one) => one.kind === 'login')
    expect(login).toEqual({ kind: 'login', user: 'lector', database: 'ANDES', app: 'atiende', readOnly: true })
    const batches = server.asked.filter((one) => one.kind === 'batch').map(({ text }) => text)
    const [preamble] = batches.slice(-1)
    for (const part of [
      'set nocount on',
      'set transaction isolation level read uncommitted',
      'set lock_timeout 5000',
      'set deadlock_priority low',
    ])
      expect(preamble).toContain(part)
    expect(batches.join('\n')).toContain('set quoted_identifier on')
  })

  test.each([2008, 2019] as const)('speaks as SQL Server %i does', async (version) => {
    const server = await startTds({
      version,
      answer: (asked) => (asked.kind === 'statement' ? { rows: [{ name: 'Ñuñoa', total: 1.5, count: 3 }] } : undefined),
    })
    expect(await lineTo(server.port).ask()).toEqual([{ name: 'Ñuñoa', total: 1.5, count: 3 }])
  })

  test('opens nothing before the first question', async () => {
    const server = await startTds()
    lineTo(server.port)
    await sleep(100)
    expect(server.connected()).toBe(0)
  })

  test.each([
    [0, 1],
    [1, 5],
  ])('reads at its own moment where the database allows it (%i)', async (snapshots, isolation) => {
    const server = await startTds({
      answer: (asked) =>
        asked.kind === 'batch' && asked.text.includes('as snapshots') ? { rows: [{ snapshots }] } : undefined,
    })
    const { db, dialect, ask } = lineTo(server.port)
    await ask()
    await db
      .transaction()
      .setIsolationLevel(dialect.isolation)
      .execute((db) => sql`select 1 as one`.execute(db))
    expect(server.asked.slice(-3).map(({ kind }) => kind)).toEqual(['begin', 'statement', 'commit'])
    expect(server.asked.at(-3)).toEqual({ kind: 'begin', isolation })
  })

  test('takes the statements of one answer in turn', async () => {
    let under = 0
    const server = await startTds({
      answer: (asked) => {
        if (asked.kind !== 'statement') return undefined
        under += 1
        const number = under === 1 ? asked.parameters[0]!.bytes!.readInt32LE() : -1
        return {
          raw: (socket) =>
            void setTimeout(() => {
              under -= 1
              say(socket, result([{ number }]))
            }, 20),
        }
      },
    })
    const { db } = lineTo(server.port)
    const told = await db
      .transaction()
      .execute((db) => Promise.all([1, 2, 3].map((n) => sql<{ number: number }>`select ${n} as number`.execute(db))))
    expect(told.flatMap(({ rows }) => rows)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
    expect(server.open()).toBe(1)
  })

  test('asks outside of a moment of its own what is not part of an answer', async () => {
    const server = await startTds({
      answer: (asked) =>
        asked.kind === 'batch' && asked.text.includes('as snapshots') ? { rows: [{ snapshots: 1 }] } : undefined,
    })
    const { db, ask } = lineTo(server.port)
    await ask()
    await db.transaction().execute((db) => sql`select 2 as two`.execute(db))
    await ask()
    const [before, within, after] = statements(server).map(({ text }) => text)
    expect(before).toMatch(/^set transaction isolation level read uncommitted;\nselect 1/)
    expect(within).toBe('select 2 as two')
    expect(after).toBe(before)
  })

  test('opens three connections at most, and closes them when nobody asks', async () => {
    const server = await startTds()
    const { ask } = lineTo(server.port)
    await Promise.all(Array.from({ length: 12 }, () => ask()))
    expect(server.open()).toBeLessThanOrEqual(3)
    expect(statements(server)).toHaveLength(12)
    await expect.poll(server.open, { timeout: 5_000 }).toBe(0)
  })

  test('tells who gets none of them in time that the server was not asked', async () => {
    let slow = false
    const server = await startTds({
      answer: ({ kind }) => (slow && kind === 'statement' ? { raw: () => undefined } : undefined),
    })
    const { ask } = lineTo(server.port, {}, { acquire: 1_500, statement: 2_500, idle: 10_000 })
    await Promise.all([ask(), ask(), ask()])
    slow = true
    const failing = await Promise.allSettled([ask(), ask(), ask(), ask()])
    const reasons = failing.map((one) => endedBy((one as PromiseRejectedResult).reason))
    expect(reasons).toEqual(['ourLimit', 'ourLimit', 'ourLimit', 'ourQueue'])
  })

  test('takes none that cannot be opened for one that is lent', async () => {
    const server = await startTds({ answer: ({ kind }) => (kind === 'batch' ? { raw: () => undefined } : undefined) })
    const { ask } = lineTo(server.port, {}, { acquire: 300, statement: 900 })
    await expect(ask().catch(endedBy)).resolves.toBe('ourLimit')
  })

  test('puts nothing but questions', async () => {
    const server = await startTds()
    const { ask } = lineTo(server.port)
    await expect(ask("update softland.cwtauxi set NomAux = ''")).rejects.toThrow('Only questions')
    expect(statements(server)).toEqual([])
  })

  test('is found again after the server was away', async () => {
    let away = true
    const server = await startTds({
      answer: (asked) => (away && asked.kind === 'statement' ? { raw: (socket) => socket.destroy() } : undefined),
    })
    const { ask } = lineTo(server.port)
    expect((await failing(ask())).reason).toBe('interrupted')
    away = false
    await expect(ask()).resolves.toEqual([])
  })
})

describe('values travel', () => {
  async function sent(...values: unknown[]): Promise<Parameter[]> {
    const server = await startTds()
    await lineTo(server.port).ask('select 1 as one', values)
    const [asked] = statements(server)
    return asked!.parameters
  }

  test('as varchar in the code page of the ERP when they are texts, never as nvarchar', async () => {
    const [text, none] = await sent('Ñuñoa', null)
    expect(text).toEqual({ name: '@1', type: 'bigvarchr varchar(60)', bytes: Buffer.from('Ñuñoa', 'latin1') })
    expect(none).toEqual({ name: '@2', type: 'bigvarchr varchar(60)', bytes: null })
  })

  test.each([
    ['', 'varchar(60)'],
    ['a'.repeat(60), 'varchar(60)'],
    ['a'.repeat(61), 'varchar(400)'],
    ['a'.repeat(401), 'varchar(8000)'],
    ['a'.repeat(8001), 'varchar(max)'],
  ])('with one of a few lengths (%#)', async (value, type) => {
    const [text] = await sent(value)
    expect(text).toMatchObject({ type: `bigvarchr ${type}`, bytes: Buffer.from(value) })
  })

  test('with a question mark for what the code page does not have', async () => {
    const [text] = await sent('€ 漢')
    expect(text!.bytes).toEqual(Buffer.from([0x80, 0x20, 0x3f]))
  })

  test('in the code page of another collation, when the ERP has another', async () => {
    // Polish_CI_AS: code page 1250
    const server = await startTds({ collation: Buffer.from([0x15, 0x04, 0xd0, 0x00, 0x00]) })
    await lineTo(server.port).ask('select 1 as one', ['ł'])
    expect(statements(server)[0]!.parameters[0]!.bytes).toEqual(Buffer.from([0xb3]))
  })

  test.each([
    [77, 'intn int', 4],
    [-1, 'intn int', 4],
    [2_147_483_648, 'intn bigint', 8],
    [0.5, 'fltn float', 8],
    [true, 'bitn bit', 1],
  ])('%s as %s', async (value, type, length) => {
    const [number] = await sent(value)
    expect(number!.type).toBe(type)
    expect(number!.bytes).toHaveLength(length)
  })

  test('but dates do not: they would be shifted', async () => {
    const server = await startTds()
    await expect(lineTo(server.port).ask('select 1 as one', [new Date()])).rejects.toThrow(TypeError)
  })
})

describe('what the server refuses has a name', () => {
  test.each([
    ['a wrong password', [18456], 'refused'],
    ['a database that is not there', [4060, 18456], 'noDatabase'],
    ['a login that is disabled', [18470], 'loginDisabled'],
    ['a login that is locked', [18486], 'loginLocked'],
    ['a password that has expired', [18487], 'passwordExpired'],
    ['a server that is being upgraded', [18401], 'notAccepting'],
    ['something nobody thought of', [23456], 'SQL Server 23456'],
  ])('%s', async (_what, errors, reason) => {
    const server = await startTds({ answer: (asked) => (asked.kind === 'login' ? { errors } : undefined) })
    const failed = await failing(lineTo(server.port).ask())
    expect(failed.reason).toBe(reason)
    const told = `${failed.error!.message} ${failed.error!.stack} ${JSON.stringify(failed.error)}`
    expect(told).not.toContain(SECRET)
    expect(told).not.toContain(PASSWORD)
    await expect.poll(server.open).toBe(0)
  })

  test.each([
    ['data that somebody holds', [1222], 'locked'],
    ['the weaker one of two in each other\u2019s way', [1205], 'locked'],
    ['a table that may not be read', [229], 'forbidden'],
    ['two columns that are not there', [207, 207], 'missing'],
    ['a value that cannot be converted', [245], 'SQL Server 245'],
  ])('%s', async (_what, errors, reason) => {
    const server = await startTds({ answer: (asked) => (asked.kind === 'statement' ? { errors } : undefined) })
    const { ask, dialect } = lineTo(server.port)
    const failed = await failing(ask())
    expect(failed.reason).toBe(reason)
    expect(dialect.isMissing(failed.error)).toBe(reason === 'missing')
    expect(`${failed.error!.message} ${JSON.stringify(failed.error)}`).not.toContain(SECRET)
  })

  test('also when the server has already undone the transaction by itself', async () => {
    const server = await startTds({
      answer: ({ kind }) =>
        kind === 'statement' ? { errors: [1205] } : kind === 'rollback' ? { errors: [3903] } : undefined,
    })
    const { db, ask } = lineTo(server.port)
    const work = db.transaction().execute((db) => sql`select 1 as one`.execute(db))
    expect((await failing(work)).reason).toBe('locked')
    // what could not be rolled back is not lent again
    await expect.poll(server.open).toBe(0)
    expect((await failing(ask())).reason).toBe('locked')
  })
})

describe('a server that stops answering', () => {
  test('is left, and found again', async () => {
    let slow = true
    const server = await startTds({
      answer: ({ kind }) => (slow && kind === 'statement' ? { raw: () => undefined } : undefined),
    })
    const { ask, db } = lineTo(server.port, {}, QUICK)
    const failed = await failing(db.transaction().execute((db) => sql`select 1 as one`.execute(db)))
    expect(failed).toMatchObject({ reason: 'slow' })
    await expect.poll(server.open).toBe(0)
    slow = false
    await ask()
  })

  test.each(['begin', 'commit'] as const)('is left when it stops at the %s', async (at) => {
    const server = await startTds({ answer: ({ kind }) => (kind === at ? { raw: () => undefined } : undefined) })
    const { db } = lineTo(server.port, {}, QUICK)
    const failed = await failing(db.transaction().execute((db) => sql`select 1 as one`.execute(db)))
    expect(failed).toMatchObject({ reason: 'slow' })
    await expect.poll(server.open).toBe(0)
  })

  test('in the middle of its answer, is left as well', async () => {
    const whole = packet(result([{ name: 'Ñuñoa' }]))
    const server = await startTds({
      answer: ({ kind }) =>
        kind === 'statement' ? { raw: (socket) => socket.write(whole.subarray(0, 20)) } : undefined,
    })
    const failed = await failing(lineTo(server.port, {}, QUICK).ask())
    expect(failed).toMatchObject({ reason: 'slow' })
    await expect.poll(server.open).toBe(0)
  })

  test('and says a byte now and then, is left as well', async () => {
    const server = await startTds({
      answer: ({ kind }) =>
        kind === 'statement'
          ? { raw: (socket) => trickle(socket, Buffer.concat([packet(result([{ one: 1 }])).subarray(0, 12)])) }
          : undefined,
    })
    const failed = await failing(lineTo(server.port, {}, QUICK).ask())
    expect(failed).toMatchObject({ reason: 'slow' })
    await expect.poll(server.open).toBe(0)
  })

  test('with nonsense as an answer, is left', async () => {
    const server = await startTds({
      answer: ({ kind }) =>
        kind === 'statement' ? { raw: (socket) => say(socket, Buffer.from([0x42, 1, 2, 3])) } : undefined,
    })
    const failed = await failing(lineTo(server.port).ask())
    expect(failed.reason).toBe('interrupted')
    await expect.poll(server.open).toBe(0)
  })

  test('is not waited for when the program stops', async () => {
    const server = await startTds({
      answer: ({ kind }) => (kind === 'statement' ? { raw: () => undefined } : undefined),
    })
    const { ask, stop } = lineTo(server.port, {}, { statement: 60_000 })
    const asking = failing(ask())
    await expect.poll(() => statements(server).length).toBe(1)
    await stop() // the statement has a minute
    expect((await asking).reason).toBe('interrupted')
    await expect.poll(server.open).toBe(0)
  })
})

describe('a question that is given up', () => {
  test('ends with its connection, as the server then ends it too; the next one gets another', async () => {
    let [slow, closed] = [true, 0]
    const server = await startTds({
      answer: ({ kind }) =>
        slow && kind === 'statement' ? { raw: (socket) => void socket.on('close', () => (closed += 1)) } : undefined,
    })
    const { db, ask, ending } = lineTo(server.port, {}, { statement: 60_000 })
    const given = new AbortController()
    const asking = db
      .transaction()
      .execute((db) => whileWanted({ db, ending, signal: given.signal }, (db) => sql`select 1 as one`.execute(db)))
    const failing = asking.catch((error: unknown) => error)
    await expect.poll(() => statements(server).length).toBe(1)
    given.abort()
    expect(endedBy(await failing, given.signal)).toBe('givenUp')
    await expect.poll(() => closed).toBe(1)
    expect(server.open()).toBe(0)
    slow = false
    await ask()
    expect([server.connected(), server.open()]).toEqual([2, 1])
  })

  test('asks nothing further, and one that was answered keeps its connection', async () => {
    const server = await startTds()
    const { db, ask, ending } = lineTo(server.port)
    const given = new AbortController()
    const wanted = (question: (asked: typeof db) => Promise<unknown>) =>
      db.transaction().execute((db) => whileWanted({ db, ending, signal: given.signal }, question))
    await wanted((db) => sql`select 1 as one`.execute(db))
    given.abort()
    await expect(wanted((db) => sql`select 2 as two`.execute(db))).rejects.toThrow('given up')
    await ask('select 3 as three')
    expect(statements(server).map(({ text }) => text)).toEqual(['select 1 as one', 'select 3 as three'])
    expect(server.connected()).toBe(1)
  })
})
