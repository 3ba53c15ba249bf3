import { Readable } from 'node:stream'
import { crc32, deflateSync } from 'node:zlib'
import { prepareFolder, store } from '../../../../features/files/server/disk.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { createRandom } from '../random.ts'

const WIDTH = 360
const HEIGHT = 120
const MAX_BYTES = 64 * 1024
const WHITE = 255
const INK = 40
const PEN = 1.6

/** What somebody of this name draws with a finger: always the same, and nobody's own. */
export function drawSignature(name: string): Buffer {
  const random = createRandom(`signature ${name}`)
  const rows = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH + 1).fill(WHITE))
  for (const row of rows) row[0] = 0 // no filter
  const dot = (x: number, y: number) => {
    for (let row = Math.floor(y - PEN); row <= y + PEN; row++)
      for (let column = Math.floor(x - PEN); column <= x + PEN; column++)
        if (column >= 0 && column < WIDTH && Math.hypot(row - y, column - x) <= PEN)
          rows[row]?.fill(INK, column + 1, column + 2)
  }
  const waves = Array.from({ length: 3 }, () => ({
    height: random.between(8, 24),
    turns: random.between(3, 11),
    from: random.next() * 6,
  }))
  for (let step = 0; step <= 4000; step++) {
    const part = step / 4000
    const fade = 1 - part * 0.7
    const y = waves.reduce((sum, { height, turns, from }) => sum + height * fade * Math.sin(from + part * turns * 6), 0)
    dot(25 + part * (WIDTH - 60) + 9 * Math.cos(part * 60), HEIGHT / 2 + y)
  }
  return png(Buffer.concat(rows))
}

/** A grey picture of eight bits. */
function png(rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head[8] = 8
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([begin, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** Puts it where uploads stand, as an upload of this person. @returns its id */
export async function uploadSignature(ctx: Ctx, { name, dir }: { name: string; dir: string }): Promise<string> {
  const id = ctx.newId()
  await prepareFolder(dir)
  const stored = await store(Readable.from([drawSignature(name)]), { dir, id, maxBytes: MAX_BYTES })
  await ctx.db
    .insertInto('files')
    .values({ id, name: 'firma.png', ...stored, uploadedBy: ctx.actor.id, uploadedAt: ctx.now })
    .execute()
  return id
}
