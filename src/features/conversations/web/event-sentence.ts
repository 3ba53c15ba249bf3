import type { Language } from '../../../platform/shared/words.ts'
import type { useFormats } from '../../../platform/web/format.ts'
import type { CaseEventKind, CaseEvents } from '../../cases/cases.events.ts'
import type { casesText } from '../../cases/cases.text.ts'
import type { CaseEvent } from '../conversations.contract.ts'
import type { eventsText } from '../events.text.ts'
import { documentChanges } from './document-changes.ts'

/** What happened, in words: the sentence after the name of who did it, and the case, article or visit it leads to. */
export type Sentence = {
  text: string
  caseNumber?: number
  articleNumber?: number
  visitNumber?: number
  /** Of the sentence, after the number of the visit. */
  rest?: string
  /** Of what it leads to. */
  subject?: string
  before?: string
}

export type Speech = {
  t: (typeof eventsText)['es']
  cases: (typeof casesText)['es']
  formats: ReturnType<typeof useFormats>
  minutes: (minutes: number) => string
  language: Language
}

type From<K extends CaseEventKind> = CaseEvents[K] extends { from: infer V } ? V : undefined
type To<K extends CaseEventKind> = CaseEvents[K] extends { to: infer V } ? V : undefined
type Told<K extends CaseEventKind> = { from: From<K>; to: To<K>; actorId: string | null }
type Sentences = { [K in CaseEventKind]: (told: Told<K>, speech: Speech) => Sentence }
type Named = { name: string } | null

type Field = keyof Speech['t']['fields']
const changedName =
  (field: Field) =>
  ({ from, to }: { from: Named; to: Named }, { t }: Speech): Sentence => ({
    text: t.changed(t.fields[field], from?.name ?? t.none, to?.name ?? t.none),
  })

const channelName = (channel: string, { cases }: Speech) =>
  cases.channels[channel as keyof typeof cases.channels] ?? channel

const sentences: Sentences = {
  registered: ({ to }, speech) => ({
    text: speech.t.registered(channelName(to.channel, speech), to.responsible?.name ?? speech.t.nobody),
  }),
  stateChanged: ({ from, to }, { t }) => ({ text: t.stateChanged(from.name, to.name) }),
  responsibleChanged: ({ from, to, actorId }, { t }) => {
    if (!from && to) return { text: to.id === actorId ? t.taken : t.assigned(to.name) }
    return { text: t.reassigned(from?.name ?? t.nobody, to?.name ?? t.nobody) }
  },
  priorityChanged: changedName('priority'),
  topicChanged: changedName('topic'),
  contactChanged: changedName('contact'),
  equipmentChanged: changedName('equipment'),
  coverageChanged: ({ from, to }, { t }) => {
    const named = (one: typeof from) => (one ? t.coverage(one.name, one.number) : t.none)
    return { text: t.changed(t.fields.coverage, named(from), named(to)) }
  },
  subjectChanged: ({ from, to }, { t }) => ({ text: t.changed(t.fields.subject, t.quoted(from), t.quoted(to)) }),
  descriptionChanged: ({ from }, { t }) => ({ text: t.descriptionChanged, before: from }),
  channelChanged: ({ from, to }, speech) => ({
    text: speech.t.changed(speech.t.fields.channel, channelName(from, speech), channelName(to, speech)),
  }),
  recurrenceChanged: ({ to }, { t }) => ({ text: to ? t.recurs[to] : t.recursNoMore }),
  linked: ({ to }, { t, cases }) => ({
    text: t.linked(linkWords(to, cases)),
    caseNumber: to.number,
    subject: to.subject,
  }),
  unlinked: ({ from }, { t, cases }) => ({
    text: t.unlinked(linkWords(from, cases)),
    caseNumber: from.number,
    subject: from.subject,
  }),
  mergedInto: ({ to }, { t }) => ({ text: t.mergedInto, caseNumber: to.number, subject: to.subject }),
  mergedFrom: ({ from }, { t }) => ({ text: t.mergedFrom, caseNumber: from.number, subject: from.subject }),
  entryForwarded: ({ to }, { t }) => ({ text: t.entryForwarded, caseNumber: to.number, subject: to.subject }),
  entryReceived: ({ from }, { t }) => ({ text: t.entryReceived, caseNumber: from.number, subject: from.subject }),
  commitmentMade: ({ to }, { t, formats }) => ({
    text: t.commitmentMade(to.type, to.description, to.responsible.name, formats.instant(to.dueAt)),
  }),
  commitmentMoved: ({ from, to }, { t, formats }) => ({
    text: t.commitmentMoved(
      to.type,
      to.description,
      formats.instant(from.dueAt),
      formats.instant(to.dueAt),
      to.customerTold,
    ),
  }),
  commitmentMet: ({ to }, { t, formats }) => ({
    text: t.commitmentMet(to.type, to.description, to.late ? formats.instant(to.dueAt) : undefined),
  }),
  commitmentCancelled: ({ from }, { t, formats }) => ({
    text: t.commitmentCancelled(from.type, from.description, formats.instant(from.dueAt)),
  }),
  commitmentReassigned: ({ from, to }, { t }) => ({
    text: t.commitmentReassigned(to.type, to.description, from.name, to.name),
  }),
  timeLogged: ({ to, actorId }, { t, minutes, formats }) => ({
    text: t.timeLogged(minutes(to.workedMinutes), t.modes[to.mode as keyof typeof t.modes], formats.day(to.workedOn), {
      person: to.person.id === actorId ? undefined : to.person.name,
      charged: to.coverage ? t.charged(minutes(to.accountedMinutes), to.coverage.name) : t.notCharged,
      note: to.note ?? undefined,
    }),
  }),
  timeReversed: ({ from }, { t, minutes, formats }) => ({
    text: t.timeReversed(minutes(from.workedMinutes), formats.day(from.workedOn), from.person.name),
  }),
  repairReceived: ({ to }, { t, formats }) => ({
    text: t.repairReceived(to.equipment.name, formats.day(to.receivedOn)),
  }),
  repairReturned: ({ to }, { t, formats }) => ({
    text: t.repairReturned(to.equipment.name, formats.day(to.returnedOn)),
  }),
  repairCorrected: ({ from, to }, { t, formats }) => {
    const days = ({ receivedOn, returnedOn }: typeof from) =>
      t.repairDays(formats.day(receivedOn), returnedOn ? formats.day(returnedOn) : undefined)
    return { text: t.repairCorrected(to.equipment.name, days(from), days(to)) }
  },
  authorisationAsked: (_, { t }) => ({ text: t.authorisationAsked }),
  authorisationGranted: ({ to }, { t, formats }) => ({ text: t.authorisationGranted(formats.day(to.validUntil)) }),
  authorisationDenied: (_, { t }) => ({ text: t.authorisationDenied }),
  authorisationRevoked: (_, { t }) => ({ text: t.authorisationRevoked }),
  articleUsed: ({ to }, { t }) => ({
    text: t.articleUsed[to.how as keyof typeof t.articleUsed] ?? t.other,
    articleNumber: to.number,
    subject: to.title,
  }),
  articleMade: ({ to }, { t }) => ({ text: t.articleMade, articleNumber: to.number, subject: to.title }),
  documentLinked: ({ to }, speech) => ({ text: speech.t.documentLinked(documentWords(to, speech), to.company) }),
  documentUnlinked: ({ from }, speech) => ({
    text: speech.t.documentUnlinked(documentWords(from, speech), from.company),
  }),
  documentAccepted: ({ from, to }, speech) => ({
    text: speech.t.documentAccepted(documentWords(to, speech), documentChanges(from, to, speech), to.company),
  }),
  visitOrdered: ({ to }, speech) => {
    const { visits } = speech.t
    return { text: visits.ordered, visitNumber: to.number, rest: visits.what(planWords(to, speech)) }
  },
  visitPlanned: ({ from, to }, speech) => {
    const { visits } = speech.t
    const rest = visits.moved(planWords(from, speech), planWords(to, speech))
    return { text: visits.planned, visitNumber: to.number, rest }
  },
  visitChanged: ({ to }, { t: { visits } }) => {
    const words = to.changed.map((field) => visits.fields[field as keyof typeof visits.fields] ?? field)
    return { text: visits.changed, visitNumber: to.number, rest: visits.what(words.join(', ')) }
  },
  visitTravelling: ({ to }, { t: { visits }, formats }) => {
    return { text: visits.travelling, visitNumber: to.number, rest: visits.at(formats.instant(to.at)) }
  },
  visitArrived: ({ to }, { t: { visits }, formats }) => {
    return { text: visits.arrived, visitNumber: to.number, rest: visits.at(formats.instant(to.at)) }
  },
  visitCancelled: ({ to }, { t: { visits } }) => ({ text: visits.cancelled, visitNumber: to.number }),
  visitReported: ({ to }, { t: { visits } }) => ({ text: visits.reported, visitNumber: to.number }),
  visitCorrected: ({ to }, { t: { visits } }) => {
    return { text: visits.corrected, visitNumber: to.number, rest: visits.version(to.report) }
  },
}

function planWords({ startsAt, technicians }: CaseEvents['visitPlanned']['from'], { t, formats }: Speech): string {
  const who = technicians.map(({ name }) => name).join(', ')
  return t.visits.plan(startsAt ? formats.instant(startsAt) : t.visits.unplanned, who)
}

const documentWords = ({ kind, number, issuedOn }: CaseEvents['documentLinked']['to'], { t, formats }: Speech) =>
  t.document(t.documents[kind], number, issuedOn ? formats.day(issuedOn) : undefined)

const linkWords = (link: CaseEvents['linked']['to'], cases: Speech['cases']) =>
  (link.direction === 'from' ? cases.linksFrom : cases.linksTo)[link.kind]

/** Puts an event into words; a kind or a shape of a later version is told in general words. */
export function eventSentence(event: CaseEvent, speech: Speech): Sentence {
  const sentence = (sentences as Record<string, (told: Told<never>, speech: Speech) => Sentence>)[event.kind]
  try {
    return (
      sentence?.({ from: event.from, to: event.to, actorId: event.actor.id } as Told<never>, speech) ?? {
        text: speech.t.other,
      }
    )
  } catch {
    return { text: speech.t.other }
  }
}
