import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'

type Situation = { caseId: string; subject: string; text: string }
type Said = { caseId: string; entryId: string; internal: boolean; text: string }

const situationWords = ({ subject, text }: Situation) => sql`
  setweight(to_tsvector('spanish_words', ${subject}), 'A') || setweight(to_tsvector('spanish_words', ${text}), 'B')`

/** Makes a new situation findable by its words. */
export async function indexSituation(ctx: Ctx, situation: Situation): Promise<void> {
  await sql`insert into case_texts (case_id, internal, words)
    values (${situation.caseId}, false, ${situationWords(situation)})`.execute(ctx.db)
}

/** The situation was written anew. */
export async function reindexSituation(ctx: Ctx, situation: Situation): Promise<void> {
  await sql`update case_texts set words = ${situationWords(situation)}
    where case_id = ${situation.caseId} and entry_id is null`.execute(ctx.db)
}

/** Makes an entry findable by its words. */
export async function indexEntry(ctx: Ctx, { caseId, entryId, internal, text }: Said): Promise<void> {
  await sql`insert into case_texts (case_id, entry_id, internal, words)
    values (${caseId}, ${entryId}, ${internal}, setweight(to_tsvector('spanish_words', ${text}), 'B'))`.execute(ctx.db)
}
