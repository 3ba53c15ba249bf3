import { crc32, deflateSync } from 'node:zlib'

const be16 = (n: number) => [n >> 8, n & 0xff]
const segment = (marker: number, body: number[]) => [0xff, marker, ...be16(body.length + 2), ...body]

/** A whole JPEG in one shade of grey; `padded` to about so many bytes by comments, `turned` as EXIF tells (1 to 8). */
export function jpegOf(width: number, height: number, { padded = 0, turned = 1 } = {}): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  // each block: no difference of brightness (0), end of block (0); the first one 64 levels of difference
  const bits = `1010000000${'00'.repeat(Math.max(0, blocks - 1))}`
  const data = []
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8).padEnd(8, '1'), 2)
    data.push(...(byte === 0xff ? [0xff, 0] : [byte]))
  }
  const ascii = (text: string) => [...Buffer.from(text, 'latin1')]
  const exif = [...ascii('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]
  const lengths = (...counts: number[]) => Array.from({ length: 16 }, (_, n) => counts[n] ?? 0)
  const comment = Buffer.from(segment(0xfe, Array<number>(60_000).fill(0x61)))
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    Buffer.from(segment(0xe1, exif)),
    ...Array.from({ length: Math.round(padded / comment.length) }, () => comment),
    Buffer.from([
      ...segment(0xdb, [0, ...Array<number>(64).fill(8)]),
      ...segment(0xc0, [8, ...be16(height), ...be16(width), 1, 1, 0x11, 0]),
      ...segment(0xc4, [0x00, ...lengths(1, 1), 0, 7]),
      ...segment(0xc4, [0x10, ...lengths(1), 0]),
      ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ]),
    Buffer.from(data),
    Buffer.from([0xff, 0xd9]),
  ])
}

type Look = { alpha?: boolean; color?: [number, number, number] }
/** What may be wrong with one: the filter of its lines, and parts that stand after its head. */
type Oddity = { filter?: number; parts?: Buffer[] }

/** A whole PNG of one colour. */
export function pngOf(
  width: number,
  height: number,
  { alpha = false, color = [30, 120, 160], filter = 0, parts = [] }: Look & Oddity = {},
): Buffer {
  const pixel = alpha ? [...color, 160] : color
  const line = Buffer.from([filter, ...Array.from({ length: width }, () => pixel).flat()])
  const packed = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngHead(width, height, { alpha }),
    ...parts,
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What a PNG says of its size. */
export function pngHead(width: number, height: number, { alpha = false } = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, alpha ? 6 : 2, 0, 0, 0], 8)
  return chunk('IHDR', head)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
