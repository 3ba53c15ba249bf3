/** Bytes as TDS, the protocol of SQL Server, lays them out. */

export const u8 = (value: number) => Buffer.from([value])

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

export function i32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(value)
  return bytes
}

/** A text with its length in characters before it. */
export const shortText = (text: string) => Buffer.concat([u8(text.length), Buffer.from(text, 'utf16le')])
export const longText = (text: string) => Buffer.concat([u16(text.length), Buffer.from(text, 'utf16le')])

/** What is read from the left, piece by piece. */
export class Reader {
  readonly #bytes: Buffer
  #at = 0
  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }
  get done() {
    return this.#at >= this.#bytes.length
  }
  take(length: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + length)
    if (taken.length < length) throw new Error('The message ends too early.')
    this.#at += length
    return taken
  }
  u8 = () => this.take(1).readUInt8()
  u16 = () => this.take(2).readUInt16LE()
  u32 = () => this.take(4).readUInt32LE()
  /** Parts with their lengths, after a length of the whole that is not looked at. */
  parts(): Buffer {
    this.take(8)
    const parts: Buffer[] = []
    for (let length = this.u32(); length; length = this.u32()) parts.push(this.take(length))
    return Buffer.concat(parts)
  }
}
