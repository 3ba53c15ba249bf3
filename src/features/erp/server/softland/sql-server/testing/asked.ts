import { Reader } from './bytes.ts'

/** A value as it came over the line: the type that was declared for it, and its bytes. */
export type Parameter = { name: string; type: string; bytes: Buffer | null }

export type Asked =
  | { kind: 'login'; user: string; database: string; app: string; readOnly: boolean }
  | { kind: 'batch'; text: string }
  | { kind: 'statement'; text: string; parameters: Parameter[] }
  | { kind: 'begin'; isolation: number }
  | { kind: 'commit' | 'rollback' | 'prelogin' | 'attention' }

/** What a message of a client asks. */
export function askedBy(type: number, body: Buffer): Asked {
  if (type === 0x12) return { kind: 'prelogin' }
  if (type === 0x10) return login(body)
  if (type === 0x06) return { kind: 'attention' }
  const reader = new Reader(body)
  reader.take(reader.u32() - 4) // headers: which transaction it belongs to
  if (type === 0x01) return { kind: 'batch', text: body.subarray(body.readUInt32LE(0)).toString('utf16le') }
  if (type === 0x03) return call(reader)
  if (type === 0x0e) return transaction(reader)
  throw new Error(`A message of type ${type} is not known here.`)
}

function login(body: Buffer): Asked {
  const text = (at: number) => {
    const from = body.readUInt16LE(at)
    return body.subarray(from, from + 2 * body.readUInt16LE(at + 2)).toString('utf16le')
  }
  return { kind: 'login', user: text(40), app: text(48), database: text(68), readOnly: Boolean(body[26]! & 0x20) }
}

function transaction(reader: Reader): Asked {
  const request = reader.u16()
  if (request === 5) return { kind: 'begin', isolation: reader.u8() }
  return { kind: request === 7 ? 'commit' : 'rollback' }
}

/** A call of `sp_executesql`: the statement, how its parameters are declared, and those. */
function call(reader: Reader): Asked {
  if (reader.u16() !== 0xffff || reader.u16() !== 10) throw new Error('Only sp_executesql is known here.')
  reader.u16()
  const values: Parameter[] = []
  while (!reader.done) {
    const name = reader.take(2 * reader.u8()).toString('utf16le')
    reader.u8()
    values.push({ name, ...value(reader) })
  }
  const [statement, declared, ...parameters] = values
  const types = new Map(
    (declared?.bytes?.toString('utf16le') ?? '').split(', ').map((one) => one.split(' ') as [string, string]),
  )
  return {
    kind: 'statement',
    text: statement!.bytes!.toString('utf16le'),
    parameters: parameters.map(({ name, type, bytes }) => ({ name, type: `${type} ${types.get(name)}`, bytes })),
  }
}

const SHORT: Record<number, string> = { 0x26: 'intn', 0x68: 'bitn', 0x6d: 'fltn' }
const LONG: Record<number, string> = { 0xa7: 'bigvarchr', 0xe7: 'nvarchar' }

function value(reader: Reader): Omit<Parameter, 'name'> {
  const id = reader.u8()
  if (SHORT[id]) {
    reader.u8()
    const length = reader.u8()
    return { type: SHORT[id], bytes: length ? reader.take(length) : null }
  }
  if (!LONG[id]) throw new Error(`A value of type ${id} is not known here.`)
  const most = reader.u16()
  reader.take(5) // collation
  if (most === 0xffff) return { type: LONG[id], bytes: reader.parts() }
  const length = reader.u16()
  return { type: LONG[id], bytes: length === 0xffff ? null : reader.take(length) }
}
