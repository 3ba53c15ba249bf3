import { crc32, inflate } from 'node:zlib'
import { promisify } from 'node:util'

/** What a picture is, in pixels as it is stored (a photo may be told to be turned). */
export type Picture = {
  kind: 'jpeg' | 'png'
  width: number
  height: number
  /** How many of them are unpacked to be put on paper; none where it goes there as it is. */
  decodedPixels: number
}

/** A PNG may be decoded to be put on paper; this bounds the memory that one takes. */
export const MOST_PNG_PIXELS = 16_000_000
/** And the time that those of one paper take together. */
const MOST_DECODED_PIXELS = 64_000_000

/** Those of some pictures that can be put on one paper, in their order, by their names. */
export async function printable(
  pictures: Record<string, Uint8Array<ArrayBuffer>>,
  most = MOST_DECODED_PIXELS,
): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  let room = most
  for (const [name, bytes] of Object.entries(pictures)) {
    const one = await readPicture(bytes)
    if (!one || one.decodedPixels > room) continue
    room -= one.decodedPixels
    found.set(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
  return found
}

/**
 * Whether these bytes are a JPEG or PNG that can be put on paper; nothing for another type, and for one that is
 * damaged: cut off, without its size, or with data that do not unpack.
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture | undefined> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readJpeg(data) ?? (await readPng(data))
  } catch {
    return undefined // a number that should be there is beyond the end
  }
}

const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const START_OF_SCAN = 0xda
const END = Buffer.from([0xff, 0xd9])

function readJpeg(data: Buffer): Picture | undefined {
  if (data.readUInt16BE(0) !== 0xffd8) return undefined
  let size: Picture | undefined
  for (let at = 2; at < data.length;) {
    if (data[at] !== 0xff) return undefined
    const marker = data[at + 1]!
    if (marker === 0xff) return undefined // padding: allowed, but whoever puts it on paper gets lost in it
    if (FRAMES.has(marker)) {
      const [bits, channels] = [data[at + 4], data.readUInt8(at + 9)]
      size = { kind: 'jpeg', height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7), decodedPixels: 0 }
      if (bits !== 8 || ![1, 3, 4].includes(channels) || !size.width || !size.height) return undefined
    }
    if (marker === START_OF_SCAN) return size && data.lastIndexOf(END) > at ? size : undefined
    at += 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** By the type of colour: the numbers of a pixel, and how many bits each may have. */
const COLOURS: Record<number, { samples: number; bits: number[] }> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
}
const PALETTE = 3
const WITH_ALPHA = new Set([4, 6])
const MOST_FILTER = 4
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)

async function readPng(data: Buffer): Promise<Picture | undefined> {
  if (!data.subarray(0, 8).equals(SIGNATURE)) return undefined
  const chunks = chunksOf(data)
  const head = chunks?.[0]
  // whoever decodes it believes the last head there is
  if (!chunks || head?.data.length !== 13 || chunks.findLastIndex(({ type }) => type === 'IHDR') !== 0) return undefined
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  const [bits, colour, packing, filtering, interlaced] = head.data.subarray(8) as Iterable<number> as Numbers
  const look = COLOURS[colour]
  if (!look?.bits.includes(bits) || packing || filtering || interlaced > 1 || !width || !height) return undefined
  if (width * height > MOST_PNG_PIXELS || (colour === PALETTE && !chunks.some(({ type }) => type === 'PLTE')))
    return undefined
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data))
  const passes = passesOf(width, height, { bitsEach: look.samples * bits, interlaced: interlaced === 1 })
  const most = passes.reduce((sum, { lines, bytes }) => sum + lines * bytes, 0)
  const pixels = await unpack(packed, { maxOutputLength: most })
  if (pixels.length !== most || !areFiltered(pixels, passes)) return undefined
  const decoded = interlaced === 1 || WITH_ALPHA.has(colour) || chunks.some(({ type }) => type === 'tRNS')
  return { kind: 'png', width, height, decodedPixels: decoded ? width * height : 0 }
}

type Numbers = [number, number, number, number, number]
type Pass = { lines: number; bytes: number }

/** Where each of the seven passes of an interlaced one begins, and how far its pixels are from one another. */
const INTERLACED = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** How many lines stand in the data one after another, and how long they are. */
function passesOf(width: number, height: number, how: { bitsEach: number; interlaced: boolean }): Pass[] {
  const pass = (across: number, lines: number) => ({ lines, bytes: 1 + Math.ceil((across * how.bitsEach) / 8) })
  if (!how.interlaced) return [pass(width, height)]
  return INTERLACED.flatMap(([x, y, right, down]) => {
    const [across, lines] = [Math.ceil((width - x) / right), Math.ceil((height - y) / down)]
    return across > 0 && lines > 0 ? [pass(across, lines)] : []
  })
}

/** Whether each line begins with a filter that exists. */
function areFiltered(pixels: Buffer, passes: Pass[]): boolean {
  let at = 0
  for (const { lines, bytes } of passes)
    for (let line = 0; line < lines; line++, at += bytes) if (pixels[at]! > MOST_FILTER) return false
  return true
}

/** The parts of a PNG to its end; nothing where one is damaged, or the end is missing. */
function chunksOf(data: Buffer): { type: string; data: Buffer }[] | undefined {
  const chunks = []
  for (let at = 8; at + 12 <= data.length;) {
    const length = data.readUInt32BE(at)
    const type = data.toString('latin1', at + 4, at + 8)
    const until = at + 8 + length
    if (data.readUInt32BE(until) !== crc32(data.subarray(at + 4, until))) return undefined
    chunks.push({ type, data: data.subarray(at + 8, until) })
    if (type === 'IEND') return chunks
    at = until + 4
  }
  return undefined
}
