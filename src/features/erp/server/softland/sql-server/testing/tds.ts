import net from 'node:net'
import type { SecureContextOptions } from 'node:tls'
import { afterwards } from '../../../../../../app/server/testing/afterwards.ts'
import { type Asked, askedBy } from './asked.ts'
import { i32, longText, shortText, u16, u8 } from './bytes.ts'
import { secured } from './secured.ts'

/** A column of varchar, int or float by the kind of its first value. */
export type Table = Record<string, string | number | null>[]
export type Answer =
  /** Rows, one after the other. */
  | { rows: Table }
  /** As the server refuses; several when one error follows another. */
  | { errors: number[] }
  /** Whatever, byte by byte. */
  | { raw: (socket: net.Socket) => void }

/** SQL_Latin1_General_CP1_CI_AI, as Softland's databases have it. */
const COLLATION = Buffer.from([0x09, 0x04, 0xf0, 0x00, 0x36])
const VERSIONS = { 2008: 0x730b0003, 2019: 0x74000004 }
/** What people must never read anywhere: messages of the server name logins and values. */
export const SECRET = 'Login failed for user ana, value 76.543.210-3'

type Options = {
  answer?: (asked: Asked) => Answer | undefined
  version?: keyof typeof VERSIONS
  /** 0 off, 1 on, 2 none, 3 required. */
  encryption?: number
  collation?: Buffer
  /** With this the line is encrypted. */
  tls?: SecureContextOptions
}

/**
 * Speaks as much of SQL Server's protocol as is needed to see what it is asked, and to answer in all the ways a server
 * may. It is not SQL Server: that a statement is valid is shown elsewhere.
 */
export async function startTds({
  answer = () => undefined,
  version = 2019,
  tls,
  encryption = tls ? 1 : 2,
  collation = COLLATION,
}: Options = {}) {
  const asked: Asked[] = []
  const sockets = new Set<net.Socket>()
  let connected = 0
  const server = net.createServer((socket) => {
    connected += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    const line = tls ? secured(socket, tls, () => say(socket, greeting(encryption)), packet) : socket
    hear(line, (type, body) => {
      const question = askedBy(type, body)
      asked.push(question)
      const told = answer(question) ?? usual(question, version, encryption, collation)
      if ('raw' in told) told.raw(line)
      else say(line, 'errors' in told ? refusal(told.errors) : result(told.rows))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterwards(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    port: (server.address() as net.AddressInfo).port,
    asked,
    /** Connections that are open now. */
    open: () => sockets.size,
    /** How many there were until now. */
    connected: () => connected,
  }
}

/** Whole messages, put together from packets. */
function hear(socket: net.Socket, message: (type: number, body: Buffer) => void) {
  let bytes = Buffer.alloc(0)
  let body: Buffer[] = []
  socket.on('data', (data) => {
    bytes = Buffer.concat([bytes, data])
    while (bytes.length >= 8 && bytes.length >= bytes.readUInt16BE(2)) {
      const packet = bytes.subarray(0, bytes.readUInt16BE(2))
      bytes = bytes.subarray(packet.length)
      body.push(packet.subarray(8))
      if (!(packet[1]! & 1)) continue
      const whole = Buffer.concat(body)
      body = []
      message(packet[0]!, whole)
    }
  })
}

/** An answer as one packet. */
export function packet(body: Buffer): Buffer {
  const head = Buffer.from([4, 1, 0, 0, 0, 0, 1, 0])
  head.writeUInt16BE(8 + body.length, 2)
  return Buffer.concat([head, body])
}

export const say = (socket: net.Socket, body: Buffer) => void socket.write(packet(body))

const done = (status: number, rows = 0) => Buffer.concat([u8(0xfd), u16(status), u16(0), i32(rows), i32(0)])

const changed = (kind: number, now: Buffer, before: Buffer) =>
  Buffer.concat([
    u8(0xe3),
    u16(3 + now.length + before.length),
    u8(kind),
    u8(now.length),
    now,
    u8(before.length),
    before,
  ])

const TRANSACTION = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])
const NOTHING = Buffer.alloc(0)

function usual(asked: Asked, version: keyof typeof VERSIONS, encryption: number, collation: Buffer): Answer {
  const body = () => {
    if (asked.kind === 'prelogin') return greeting(encryption)
    if (asked.kind === 'login') {
      return Buffer.concat([changed(7, collation, NOTHING), welcome(VERSIONS[version]), done(0)])
    }
    if (asked.kind === 'begin') return Buffer.concat([changed(8, TRANSACTION, NOTHING), done(0)])
    if (asked.kind === 'commit') return Buffer.concat([changed(9, NOTHING, TRANSACTION), done(0)])
    if (asked.kind === 'rollback') return Buffer.concat([changed(10, NOTHING, TRANSACTION), done(0)])
    if (asked.kind === 'attention') return done(0x20)
    if (asked.kind === 'batch' && asked.text.includes('as snapshots')) return result([{ snapshots: 0 }])
    return done(0)
  }
  return { raw: (socket) => say(socket, body()) }
}

/** The answer to the first message: a version and whether lines are encrypted. */
function greeting(encryption: number): Buffer {
  const options = Buffer.from([0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff])
  return Buffer.concat([options, Buffer.from([15, 0, 7, 0xd0, 0, 0]), u8(encryption)])
}

function welcome(version: number): Buffer {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(version)
  const body = Buffer.concat([u8(1), number, shortText('Microsoft SQL Server'), Buffer.from([15, 0, 7, 0xd0])])
  return Buffer.concat([u8(0xad), u16(body.length), body])
}

function refusal(numbers: number[]): Buffer {
  const errors = numbers.map((number) => {
    const body = [i32(number), u8(1), u8(14), longText(SECRET), shortText('SRV'), shortText(''), i32(1)]
    return Buffer.concat([u8(0xaa), u16(Buffer.concat(body).length), ...body])
  })
  return Buffer.concat([...errors, done(2)])
}

/** A set of rows. */
export function result(rows: Table): Buffer {
  const names = Object.keys(rows[0] ?? { nothing: 0 })
  const kinds = names.map((name) => kindOf(rows[0]?.[name]))
  const columns = names.map((name, at) => Buffer.concat([i32(0), u16(1), kinds[at]!.type, shortText(name)]))
  const lines = rows.map((row) =>
    Buffer.concat([u8(0xd1), ...names.map((name, at) => kinds[at]!.value(row[name] ?? null))]),
  )
  return Buffer.concat([u8(0x81), u16(names.length), ...columns, ...lines, done(0x10, rows.length)])
}

function kindOf(first: string | number | null | undefined) {
  if (typeof first === 'string') {
    return {
      type: Buffer.concat([u8(0xa7), u16(8000), COLLATION]),
      value: (value: unknown) => {
        const bytes = Buffer.from(String(value), 'latin1')
        return value === null ? u16(0xffff) : Buffer.concat([u16(bytes.length), bytes])
      },
    }
  }
  if (Number.isInteger(first)) {
    return {
      type: Buffer.from([0x26, 4]),
      value: (value: unknown) => (value === null ? u8(0) : Buffer.concat([u8(4), i32(Number(value))])),
    }
  }
  return {
    type: Buffer.from([0x6d, 8]),
    value: (value: unknown) => {
      const bytes = Buffer.alloc(8)
      bytes.writeDoubleLE(Number(value))
      return value === null ? u8(0) : Buffer.concat([u8(8), bytes])
    },
  }
}
