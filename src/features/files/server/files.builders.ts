import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { vi } from 'vitest'
import type { Client, startTestApp } from '../../../app/server/testing/harness.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>

const BOUNDARY = '----atiende'

/** The body of a form with one file, as a browser sends it. */
export function formWith(content: string | Buffer, name = 'nota.txt', { claimed = 'text/plain', field = 'file' } = {}) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${claimed}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
}
export const formHeaders = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }

export const sendFile = (who: Client, ...form: Parameters<typeof formWith>) =>
  who.send('POST', '/api/files', formWith(...form), formHeaders)

/** Sends a file with an id made by the sender, as a phone does. */
export const putFile = (who: Client, id: string, ...form: Parameters<typeof formWith>) =>
  who.send('PUT', `/api/files/${id}`, formWith(...form), formHeaders)

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A case of a new customer with one entry, as rows. */
export async function caseWithEntry(app: TestApp, author: Client, more: { internal?: boolean } = {}) {
  const [customerId, caseId, entryId, priorityId, stateId] = Array.from({ length: 5 }, uuidv7)
  const now = app.world.now()
  await sql`with
    customer as (insert into customers (id, name, created_at, updated_at) values (${customerId}, 'Cliente', ${now}, ${now})),
    priority as (insert into priorities (id, name, position, color) values (${priorityId}, ${priorityId}, 1, '#000000')),
    state as (insert into case_states (id, name, category, position, color) values (${stateId}, ${stateId}, 'open', 1, '#000000')),
    one as (
      insert into cases (id, customer_id, priority_id, state_id, category, channel, subject, description_html,
        description_text, registered_by, registered_at, state_since, last_activity_at)
      values (${caseId}, ${customerId}, ${priorityId}, ${stateId}, 'open', 'phone', 'Asunto', '', '', ${author.id}, ${now}, ${now}, ${now})
    )
    insert into entries (id, case_id, customer_id, kind, internal, body_html, body_text, author_id, said_at, recorded_at)
    values (${entryId}, ${caseId}, ${customerId}, 'call', ${more.internal ?? false}, '', '', ${author.id}, ${now}, ${now})`.execute(
    app.db,
  )
  return { customerId: customerId!, caseId: caseId!, entryId: entryId! }
}

/** Puts an upload into an entry the way commands do. */
export async function putIntoEntry(app: TestApp, fileId: string, entryId: string) {
  await app.db.updateTable('files').set({ attached: true }).where('id', '=', fileId).execute()
  await app.db.insertInto('entryFiles').values({ entryId, fileId }).execute()
}

/** Waits until the text of every attachment has been read. */
export const textsAreRead = (app: Pick<TestApp, 'db'>): Promise<void> =>
  vi.waitFor(
    async () => {
      const waiting = await app.db.selectFrom('fileTexts').select('fileId').where('state', '=', 'waiting').execute()
      if (waiting.length) throw new Error(`${waiting.length} texts wait`)
    },
    { timeout: 60_000 },
  )
