import type { Report } from './report.contract.ts'

/** Why the office did not take something, as it said it. */
export type Rejection = {
  status: number
  code: string
  title: string
  errors: { field: string; code: string; message: string }[]
  /** What else it told: the number of the report that is there, who sent it, when. */
  more: Record<string, unknown>
}

/** What is told, by its kind. */
export type OutboxContent =
  | { kind: 'progress'; body: { state: 'travelling' | 'onSite'; at: string } }
  | { kind: 'photo'; body: { isSignature: boolean } }
  | { kind: 'report'; body: Report }
  | { kind: 'cancel'; body: { reason: string; at: string } }

/** One thing that the phone has to tell the office. */
export type OutboxItem = OutboxContent & {
  /** Made on the phone: of a photo that of its file, of a report its own. */
  id: string
  visitId: string
  visitNumber: number
  /** The things of a visit go in the order in which they were made. */
  place: number
  madeAt: string
  state: 'waiting' | 'received' | 'rejected'
  attempts: number
  /** Not tried again before this moment, in milliseconds since 1970. */
  notBefore: number
  /** What the last attempt that will be repeated failed of. */
  trouble: string | null
  receivedAt: string | null
  /** The number of the received report. */
  number: number | null
  notices: string[]
  clockOffsetMinutes: number
  rejection: Rejection | null
}

/** What came back when something was sent. */
export type Reply =
  | { received: true; receivedAt: string; number?: number; notices?: string[]; clockOffsetMinutes?: number }
  | { received: false; rejection: Rejection }

/** What a reply means for what was sent. */
export type Verdict = 'received' | 'again' | 'signIn' | 'photosAgain' | 'rejected'

const PAUSES_MS = [5_000, 15_000, 45_000, 120_000, 300_000, 900_000]

/** How long to wait after so many attempts without success, in milliseconds: growing, a quarter of an hour at most. */
export const pauseAfter = (attempts: number): number =>
  PAUSES_MS[Math.min(Math.max(attempts, 1), PAUSES_MS.length) - 1]!

/** A photo that broke off on its way, and one for which there is room once reports have taken others. */
const PASSING = new Set(['file.interrupted', 'file.too_many_waiting'])

/** The office names what it refuses: a refusal without a name is of somebody on the way, as those of a hotel's network. */
const isOfTheWay = ({ status, code }: Rejection) => !code && status !== 401 && status !== 413

/** Not the content is at fault, but the way to the office: it is sent again as it stands. */
const isPassing = (rejection: Rejection) => isOfTheWay(rejection) || isPassingAtOffice(rejection)

const isPassingAtOffice = ({ status, code }: Rejection) =>
  status === 0 || status === 408 || status === 425 || status === 429 || status >= 500 || PASSING.has(code)

/** What a reply means. A cancelled visit needs no cancelling, and no news of the journey either. */
export function verdictOf(kind: OutboxItem['kind'], reply: Reply): Verdict {
  if (reply.received) return 'received'
  const { status, code, errors } = reply.rejection
  if (isPassing(reply.rejection)) return 'again'
  if (status === 401) return 'signIn'
  if (kind === 'report' && (code === 'file.unknown' || errors.some((error) => error.code === 'file.unknown')))
    return 'photosAgain'
  if (kind === 'cancel' && code === 'visit.is_cancelled') return 'received'
  return 'rejected'
}

const byPlace = (a: OutboxItem, b: OutboxItem) => a.place - b.place

/** What goes next: of every visit the first one that waits, unless it pauses; of those, what was made first. */
export function nextToSend(items: readonly OutboxItem[], now: number): OutboxItem | undefined {
  return heads(items).find(({ notBefore }) => notBefore <= now)
}

/** When something can be sent again, in milliseconds since 1970; nothing when nothing waits. */
export function nextAttemptAt(items: readonly OutboxItem[]): number | undefined {
  const waits = heads(items).map(({ notBefore }) => notBefore)
  return waits.length ? Math.min(...waits) : undefined
}

function heads(items: readonly OutboxItem[]): OutboxItem[] {
  const first = new Map<string, OutboxItem>()
  for (const item of items.filter(({ state }) => state === 'waiting').sort(byPlace))
    if (!first.has(item.visitId)) first.set(item.visitId, item)
  return [...first.values()]
}

/**
 * The things of a visit after one of them was replied to. A report whose photos the office lost goes after them once
 * more, and is refused when there are none to send; one whose photo is refused is refused with it, as it would name a
 * file that is not there.
 */
export function settled(items: readonly OutboxItem[], sent: OutboxItem, reply: Reply, now: Date): OutboxItem[] {
  const isPhoto = ({ kind }: OutboxItem) => kind === 'photo'
  const meant = verdictOf(sent.kind, reply)
  const verdict = meant === 'photosAgain' && !items.some(isPhoto) ? 'rejected' : meant
  const attempts = sent.attempts + 1
  const pause = { attempts, notBefore: now.getTime() + pauseAfter(attempts) }
  const change = (item: OutboxItem, part: Partial<OutboxItem>) => ({ ...item, ...part }) as OutboxItem
  const changeSent = (part: Partial<OutboxItem>) => {
    // what was taken back while it was on its way, and arrived, is received all the same
    const there = items.some(({ id }) => id === sent.id)
    if (!there && part.state !== 'received') return [...items]
    return [...items.filter(({ id }) => id !== sent.id), change(sent, part)].sort(byPlace)
  }
  const rejection = reply.received ? null : reply.rejection
  switch (verdict) {
    case 'received':
      return changeSent({ state: 'received', rejection: null, trouble: null, attempts, ...receiptIn(reply, now) })
    case 'signIn':
      return [...items]
    case 'again':
      return changeSent({ ...pause, trouble: rejection!.title })
    case 'photosAgain':
      return changeSent({ ...pause, trouble: rejection!.title }).map((item) =>
        isPhoto(item) && item.state === 'received'
          ? change(item, {
              state: 'waiting',
              receivedAt: null,
              attempts,
              notBefore: attempts > 1 ? pause.notBefore : 0,
            })
          : item,
      )
    case 'rejected':
      return changeSent({ state: 'rejected', attempts, rejection }).map((item) =>
        isPhoto(sent) && item.kind === 'report' && item.state === 'waiting'
          ? change(item, { state: 'rejected', rejection: { ...rejection!, errors: [photoError(sent, rejection!)] } })
          : item,
      )
  }
}

const receiptIn = (reply: Reply, now: Date) =>
  reply.received
    ? {
        receivedAt: reply.receivedAt,
        number: reply.number ?? null,
        notices: reply.notices ?? [],
        clockOffsetMinutes: reply.clockOffsetMinutes ?? 0,
      }
    : { receivedAt: now.toISOString(), notices: [reply.rejection.title] }

const photoError = ({ id }: OutboxItem, { code, title }: Rejection) => ({ field: `file.${id}`, code, message: title })

/** What is left in the outbox when a report is taken back to be changed: what arrived, and the news of the journey. */
export const takenBack = (items: readonly OutboxItem[]): OutboxItem[] =>
  items.filter(({ kind, state }) => state === 'received' || kind === 'progress')

/** Where the report (or the cancelling) of a visit stands; nothing when none was made. */
export function lastWord(items: readonly OutboxItem[]): Extract<OutboxItem, { kind: 'report' | 'cancel' }> | undefined {
  return items
    .filter((item) => item.kind === 'report' || item.kind === 'cancel')
    .sort(byPlace)
    .at(-1)
}

const KEPT_MS = 7 * 24 * 60 * 60_000

/** Whether all of a visit arrived so long ago that the phone need not keep its photos any more. */
export function mayForget(items: readonly OutboxItem[], now: Date): boolean {
  const last = lastWord(items)
  return (
    last?.state === 'received' &&
    items.every(({ state, kind }) => state === 'received' || (kind === 'progress' && state === 'rejected')) &&
    items.every(({ receivedAt }) => !receivedAt || now.getTime() - Date.parse(receivedAt) > KEPT_MS)
  )
}
