import { request } from 'node:http'

/** Where a connection is cut: while it sends, while the server works, or when the answer has begun to come. */
const POINTS = ['sending', 'waiting', 'answering'] as const
export type Cut = { at: (typeof POINTS)[number]; part: number }

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Whether the next connection is cut, and where. */
export function cutOf(next: () => number, share: number): Cut | undefined {
  const [cut, point, part] = [next() < share, next(), next()]
  return cut ? { at: POINTS[Math.floor(point * POINTS.length)]!, part } : undefined
}

type Sending = { url: string; body: Buffer; headers: Record<string, string>; cut: Cut | undefined }
/** A server that works hardly ever takes longer; what is cut later than it answers is answered. */
const LONGEST_WAIT_MS = 400

/** PUT over a connection of its own; undefined when it was cut before the whole answer came. */
export function putOnce({ url, body, headers, cut }: Sending): Promise<{ status: number; text: string } | undefined> {
  return new Promise((resolve) => {
    const lost = () => {
      outgoing.destroy()
      resolve(undefined)
    }
    const outgoing = request(url, {
      method: 'PUT',
      agent: false,
      headers: { ...headers, 'content-length': String(body.length) },
    })
    outgoing.on('error', lost)
    outgoing.on('response', (answer) => {
      if (cut?.at === 'answering') return lost()
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', lost)
      answer.on('end', () => resolve({ status: answer.statusCode!, text: Buffer.concat(pieces).toString() }))
    })
    if (cut?.at === 'sending')
      outgoing.write(body.subarray(0, Math.floor(body.length * cut.part)), () => setTimeout(lost, 5))
    else outgoing.end(body)
    if (cut?.at === 'waiting') setTimeout(lost, cut.part * LONGEST_WAIT_MS)
  })
}
