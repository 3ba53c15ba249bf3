import type { CaseEventKind, CaseEvents } from '../../../features/cases/cases.events.ts'
import type { LinkKind } from '../../../features/cases/cases.contract.ts'
import type { EntryKind } from '../../../features/conversations/conversations.contract.ts'
import type { FirstClassifications } from '../../../features/settings/server/first-classifications.ts'
import { firstClassificationsText } from '../../../features/settings/first-classifications.text.ts'
import type { Client } from './clients.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Rows } from './rows.ts'

type StateKey = keyof FirstClassifications['states']
type Who = Pick<Person, 'id' | 'name'>
type Promised = { id: string; type: string; description: string; madeAt: number; dueAt: number }

const text = firstClassificationsText.es
const CATEGORY = {
  new: 'open',
  inProgress: 'open',
  waitingCustomer: 'waiting',
  waitingPart: 'waiting',
  solved: 'solved',
  closed: 'closed',
} as const

export type Registration = {
  number: number
  at: number
  by: Who
  client: Client
  contactId: string | null
  equipmentId: string | null
  topicId: string
  priorityId: string
  channel: string
  subject: string
  description: string
  responsible: Who | null
}

const html = (plain: string) => `<p>${plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`
const iso = (at: number) => new Date(at).toISOString()
const named = (who: Who | null) => who && { id: who.id, name: who.name }

/**
 * Tells the life of one case as rows: each act writes what the product's own command would have written.
 * `done` writes the case as it stands at the end.
 */
export function tellCase(random: Random, rows: Rows, ids: FirstClassifications, given: Registration) {
  const { client, number, subject } = given
  const id = random.id(given.at)
  const called = { id, number, subject }
  const state = (key: StateKey) => ({ id: ids.states[key], name: text.states[key], category: CATEGORY[key] })
  let now: StateKey = 'new'
  let responsible = given.responsible
  let lastActivity = given.at
  let stateSince = given.at
  let version = 1
  let solvedAt: number | null = null
  let closedAt: number | null = null
  let survivor: string | null = null

  function record<K extends CaseEventKind>(
    kind: K,
    at: number,
    by: Who,
    values: CaseEvents[K],
    more: { subjectId?: string; reason?: string; caseId?: string } = {},
  ) {
    const { from, to } = values as { from?: unknown; to?: unknown }
    rows.add('case_events', {
      id: random.id(at),
      case_id: more.caseId ?? id,
      at: new Date(at),
      actor_id: by.id,
      actor_name: by.name,
      kind,
      subject_id: more.subjectId ?? null,
      from_value: from ?? null,
      to_value: to ?? null,
      reason: more.reason ?? null,
    })
    if (!more.caseId) lastActivity = Math.max(lastActivity, at)
  }

  record('registered', given.at, given.by, {
    to: { number, channel: given.channel, state: state('new'), responsible: named(responsible) },
  })

  return {
    called,
    registeredAt: given.at,
    client,
    say(kind: EntryKind, at: number, by: Who, words: string, contactId: string | null = null) {
      rows.add('entries', {
        id: random.id(at),
        case_id: id,
        customer_id: client.id,
        kind,
        internal: kind === 'internalNote',
        body_html: html(words),
        body_text: words,
        contact_id: contactId,
        author_id: by.id,
        said_at: new Date(at),
        recorded_at: new Date(at),
      })
      lastActivity = at
    },

    move(to: StateKey, at: number, by: Who, reason?: string) {
      record('stateChanged', at, by, { from: state(now), to: state(to) }, { reason })
      now = to
      stateSince = at
      version++
      const category = CATEGORY[to]
      if (category === 'solved') solvedAt ??= at
      else if (category !== 'closed') solvedAt = null
      closedAt = category === 'closed' ? at : null
    },

    assign(to: Who, at: number, by: Who, reason?: string) {
      record('responsibleChanged', at, by, { from: named(responsible), to: named(to) }, { reason })
      responsible = to
      version++
    },

    promise(
      type: keyof FirstClassifications['commitmentTypes'],
      at: number,
      by: Who,
      to: Who,
      description: string,
      dueAt: number,
    ): Promised {
      const one = { id: random.id(at), type: text.commitmentTypes[type], description, madeAt: at, dueAt }
      rows.add('commitments', {
        id: one.id,
        case_id: id,
        customer_id: client.id,
        type_id: ids.commitmentTypes[type],
        description,
        responsible_id: to.id,
        due_at: new Date(dueAt),
        first_due_at: new Date(dueAt),
        status: 'pending',
        met_at: null,
        cancelled_at: null,
        cancel_reason: null,
        created_by: by.id,
        created_at: new Date(at),
        version: 1,
      })
      record(
        'commitmentMade',
        at,
        by,
        { to: { type: one.type, description, responsible: { id: to.id, name: to.name }, dueAt: iso(dueAt) } },
        { subjectId: one.id },
      )
      return one
    },

    postpone(one: Promised, at: number, by: Who, dueAt: number, reason: string, customerTold: boolean) {
      rows.add('commitment_moves', {
        id: random.id(at),
        commitment_id: one.id,
        old_due_at: new Date(one.dueAt),
        new_due_at: new Date(dueAt),
        reason,
        customer_told: customerTold,
        moved_by: by.id,
        moved_at: new Date(at),
      })
      const { type, description } = one
      const values = { from: { dueAt: iso(one.dueAt) }, to: { dueAt: iso(dueAt), type, description, customerTold } }
      record('commitmentMoved', at, by, values, { subjectId: one.id, reason })
      one.dueAt = dueAt
      rows.change(one.id, { due_at: new Date(dueAt) })
    },

    meet(one: Promised, at: number, by: Who) {
      rows.change(one.id, { status: 'met', met_at: new Date(at) })
      const { type, description, dueAt } = one
      const to = { metAt: iso(at), dueAt: iso(dueAt), type, description, late: at > dueAt }
      record('commitmentMet', at, by, { to }, { subjectId: one.id })
    },

    cancel(one: Promised, at: number, by: Who, reason: string) {
      rows.change(one.id, { status: 'cancelled', cancelled_at: new Date(at), cancel_reason: reason })
      const { type, description, dueAt } = one
      record(
        'commitmentCancelled',
        at,
        by,
        { from: { dueAt: iso(dueAt), type, description } },
        { subjectId: one.id, reason },
      )
    },

    link(other: typeof called, kind: LinkKind, at: number, by: Who) {
      rows.add('case_links', {
        id: random.id(at),
        case_id: id,
        related_case_id: other.id,
        kind,
        created_by: by.id,
        created_at: new Date(at),
      })
      record('linked', at, by, { to: { ...other, kind, direction: 'from' } })
      record('linked', at, by, { to: { ...called, kind, direction: 'to' } }, { caseId: other.id })
    },

    /** Closed as a duplicate of the other one. */
    mergeInto(other: typeof called, at: number, by: Who) {
      survivor = other.id
      record('mergedInto', at, by, { to: other })
      record('mergedFrom', at, by, { from: called }, { caseId: other.id })
    },

    done() {
      rows.add('cases', {
        id,
        number,
        customer_id: client.id,
        contact_id: given.contactId,
        equipment_id: given.equipmentId,
        topic_id: given.topicId,
        priority_id: given.priorityId,
        state_id: ids.states[now],
        category: CATEGORY[now],
        channel: given.channel,
        subject,
        description_html: html(given.description),
        description_text: given.description,
        responsible_id: responsible?.id ?? null,
        registered_by: given.by.id,
        registered_at: new Date(given.at),
        state_since: new Date(stateSince),
        solved_at: solvedAt && new Date(solvedAt),
        closed_at: closedAt && new Date(closedAt),
        last_activity_at: new Date(lastActivity),
        survivor_id: survivor,
        version,
      })
    },
  }
}
