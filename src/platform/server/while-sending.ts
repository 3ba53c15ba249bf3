import { Refusal } from '../shared/refusal.ts'
import type { MadeFile } from './http/serve-file.ts'

/** Files that are made while they are sent keep a connection each, or ask a lot of the ERP: so many of one person, and of all. */
const MOST_OF_ONE = 3
const MOST_OF_ALL = 5
const sending = new Map<string, number>()
let all = 0

/**
 * Makes a file and counts it until it was sent, failed or was given up.
 * @throws Refusal 429 when this person, or everybody together, has that many under way
 */
export async function whileSending(personId: string, make: () => Promise<MadeFile>): Promise<MadeFile> {
  const own = sending.get(personId) ?? 0
  if (own >= MOST_OF_ONE || all >= MOST_OF_ALL) throw new Refusal(429, [{ code: 'too_many_files' }])
  sending.set(personId, own + 1)
  all++
  const done = () => {
    all--
    const left = sending.get(personId)! - 1
    if (left) sending.set(personId, left)
    else sending.delete(personId)
  }
  try {
    const file = await make()
    if (Buffer.isBuffer(file.body)) done()
    else file.body.once('close', done)
    return file
  } catch (error) {
    done()
    throw error
  }
}
