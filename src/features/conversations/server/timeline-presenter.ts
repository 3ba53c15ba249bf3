import type { Actor } from '../../../platform/shared/actor.ts'
import type { FileInfo } from '../../files/files.contract.ts'
import { entryKind, type TimelineItem } from '../conversations.contract.ts'

type Named = { id: string; name: string }

/** One row of the time line as the database makes it: an entry, or an event when `entry` is null. */
export type TimelineRow = {
  id: string
  /** To the microsecond, for the cursor. */
  at: string
  kind: string
  author: { id: string | null; name: string }
  entry: {
    recordedAt: string
    internal: boolean
    bodyHtml: string
    contact: Named | null
    files: FileInfo[]
  } | null
  event: { subjectId: string | null; from: unknown; to: unknown; reason: string | null } | null
}

/** The reasons we write into the history are ours; a contact reads what happened, not why. */
export function presentTimelineItem(actor: Pick<Actor, 'role'>, row: TimelineRow): TimelineItem {
  const { id, author, entry, event } = row
  const at = new Date(row.at).toISOString()
  if (entry) {
    return {
      type: 'entry',
      id,
      at,
      recordedAt: new Date(entry.recordedAt).toISOString(),
      kind: entryKind.parse(row.kind),
      internal: entry.internal,
      bodyHtml: entry.bodyHtml,
      author: { id: author.id!, name: author.name },
      contact: entry.contact,
      files: entry.files,
    }
  }
  return {
    type: 'event',
    id,
    at,
    kind: row.kind,
    actor: author,
    subjectId: event?.subjectId ?? null,
    from: event?.from ?? null,
    to: event?.to ?? null,
    reason: actor.role === 'contact' ? null : (event?.reason ?? null),
  }
}
