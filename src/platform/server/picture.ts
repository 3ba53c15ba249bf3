import { crc32, inflate } from 'node:zlib'
import { promisify } from 'node:util'

/** What a picture is, in pixels as it is stored (a photo may be told to be turned). */
export type Picture = { kind: 'jpeg' | 'png'; width: number; height: number }

/** A PNG is decoded to be put on paper; this bounds the memory that one takes. */
export const MOST_PNG_PIXELS = 16_000_000

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
    if (marker === 0xff) {
      at++ // padding
      continue
    }
    if (FRAMES.has(marker)) {
      const [bits, channels] = [data[at + 4], data.readUInt8(at + 9)]
      size = { kind: 'jpeg', height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
      if (bits !== 8 || ![1, 3, 4].includes(channels) || !size.width || !size.height) return undefined
    }
    if (marker === START_OF_SCAN) return size && data.lastIndexOf(END) > at ? size : undefined
    at += 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Numbers of a pixel, by the type of colour. */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const PALETTE = 3
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)

async function readPng(data: Buffer): Promise<Picture | undefined> {
  if (!data.subarray(0, 8).equals(SIGNATURE)) return undefined
  const chunks = chunksOf(data)
  const head = chunks?.[0]
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13) return undefined
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  const [bits, colour, interlaced] = [head.data[8]!, head.data[9]!, head.data[12]!]
  const samples = SAMPLES[colour]
  if (!samples || ![1, 2, 4, 8, 16].includes(bits) || !width || !height) return undefined
  if (width * height > MOST_PNG_PIXELS || (colour === PALETTE && !chunks.some(({ type }) => type === 'PLTE')))
    return undefined
  const lineBytes = 1 + Math.ceil((width * samples * bits) / 8)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data))
  // the seven passes of an interlaced one have a few bytes more
  const most = lineBytes * height * 2 + 1024
  const pixels = await unpack(packed, { maxOutputLength: most })
  if (interlaced ? pixels.length < lineBytes * height - height : pixels.length !== lineBytes * height) return undefined
  return { kind: 'png', width, height }
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
