import { sql } from 'kysely'
import { againWhenCrossed, type Ctx, type World } from '../../../../platform/server/context.ts'
import { partsOf, type TextKind, textKindOf } from '../../file-text.rules.ts'
import type { TextProblem } from '../../files.contract.ts'
import { pathOf } from '../disk.ts'
import { extractText, type TextFound } from './extract-text.ts'

/** What is done, in the same transaction, once the text of a file is known, or that it will not be. */
export type OnSettled = (ctx: Pick<Ctx, 'db' | 'touch'>, fileId: string) => Promise<void>
export type Reader = { world: World; dir: string; onSettled: OnSettled; extract?: typeof extractText }

const MOST_ATTEMPTS = 3
/** Half of what the words of a text may take in PostgreSQL. */
const MOST_WORD_BYTES = 500_000

/**
 * Reads the texts that wait, one after the other. Only one process does so at a time; another one that tries leaves it
 * to that one. Where it ends in the middle, however that is, what was not finished waits for the next start.
 * @returns how many were read
 */
export async function readTexts(reader: Reader, signal: AbortSignal): Promise<number> {
  let read = 0
  while (!signal.aborted && (await inTurn(reader, () => readNext(reader, signal)))) read++
  return read
}

/** The turn is the transaction's: it is given back by itself when the process ends. Nothing else stands in it. */
const inTurn = (reader: Reader, work: () => Promise<boolean>): Promise<boolean> =>
  reader.world.db.transaction().execute(async (db) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('file-texts', 0)) as mine`.execute(db)
    return rows[0]!.mine && work()
  })

type Taken = { id: string; name: string; mediaType: string; attempts: number }

async function readNext(reader: Reader, signal: AbortSignal): Promise<boolean> {
  const file = await take(reader)
  if (!file) return false
  const kind = textKindOf(file)
  try {
    if (kind) await keep(reader, file.id, await textOf(reader, { ...file, kind }, signal))
    else await forget(reader, file.id)
  } catch (error) {
    if (signal.aborted) await giveBack(reader, file.id)
    throw error
  }
  return true
}

/** The attempt is counted before it is made, so that a file that ends the process is not tried for ever. */
async function take({ world }: Reader): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update file_texts t set attempts = attempts + 1 from files
    where files.id = t.file_id and t.file_id = (
      select file_id from file_texts where state = 'waiting'
      order by attempts, asked_at, file_id limit 1 for update skip locked)
    returning files.id, files.name, files.media_type, t.attempts`.execute(world.db)
  return rows[0]
}

const giveBack = ({ world }: Reader, fileId: string) =>
  sql`update file_texts set attempts = attempts - 1 where file_id = ${fileId}`.execute(world.db)

/** An earlier release did not say of which files there is something to read. */
const forget = ({ world }: Reader, fileId: string) =>
  sql`delete from file_texts where file_id = ${fileId} and state = 'waiting'`.execute(world.db)

type Known = Taken & { kind: TextKind }

async function textOf({ dir, extract = extractText }: Reader, file: Known, signal: AbortSignal): Promise<TextFound> {
  if (file.attempts > MOST_ATTEMPTS) return { reason: 'gaveUp' }
  return extract({ path: pathOf(dir, file.id), kind: file.kind }, signal)
}

/** The text was read once; keeping it may cross with somebody who works on the article. */
const keep = (reader: Reader, fileId: string, found: TextFound): Promise<void> =>
  againWhenCrossed(() => keepOnce(reader, fileId, found))

async function keepOnce({ world, onSettled }: Reader, fileId: string, found: TextFound): Promise<void> {
  const topics: string[] = []
  await world.db.transaction().execute(async (db) => {
    const { rows } = await sql`
      select from file_texts where file_id = ${fileId} and state = 'waiting' for update`.execute(db)
    if (!rows.length) return // somebody was faster
    const settling: Settling = { db, fileId, now: world.now() }
    if ('text' in found) await keepText(settling, found.text)
    else await keepReason(settling, found.reason)
    await onSettled({ db, touch: (topic) => topics.push(topic) }, fileId)
  })
  world.announce(topics)
}

type Settling = Pick<Ctx, 'db' | 'now'> & { fileId: string }

async function keepText({ db, fileId, now }: Settling, text: string): Promise<void> {
  await sql`
    insert into file_text_parts (file_id, part, content, words)
    select ${fileId}, part, content, text_words(content)
    from unnest(${partsOf(text)}::text[]) with ordinality each_part (content, part)`.execute(db)
  await sql`
    update file_texts set state = 'read', read_at = ${now}, words = words_within(array(
      select unnest(tsvector_to_array(words)) from file_text_parts where file_id = ${fileId}), ${sql.lit(MOST_WORD_BYTES)})
    where file_id = ${fileId}`.execute(db)
}

const keepReason = ({ db, fileId, now }: Settling, reason: TextProblem) =>
  sql`update file_texts set state = 'unreadable', reason = ${reason}, read_at = ${now}
    where file_id = ${fileId}`.execute(db)
