import type { LinkKind, RecurrentOf } from './cases.contract.ts'
import type { DocumentHead, ErpDocument } from '../erp/erp-documents.contract.ts'
import type { Category } from '../settings/settings.contract.ts'

/** A name as it was at that moment, with the id of what it named. */
export type Named = { id: string; name: string }
type StateThen = Named & { category: Category }
/** Another case as it was called at that moment. */
export type CaseThen = { id: string; number: number; subject: string }
/** A contract or warranty: the name of its type, and its number. */
export type CoverageThen = Named & { number: number }
type ArticleThen = { id: string; number: number; title: string }
type LinkThen = CaseThen & { kind: LinkKind; direction: 'from' | 'to' }
type CommitmentThen = { type: string; description: string; responsible: Named; dueAt: string }

type WorkThen = {
  person: Named
  mode: string
  workedOn: string
  workedMinutes: number
  accountedMinutes: number
}

/** A document of the ERP as it was called; its day tells it from another that was given its number. */
export type DocumentThen = Pick<DocumentHead, 'kind' | 'number' | 'issuedOn'> & {
  /** Whose it is, unless it is of the first company of the ERP: companies give the same numbers. */
  company?: string
}

/** What of it may have changed in the ERP. `lines`: how many it has. */
export type DocumentFacts = Pick<
  ErpDocument,
  'panel' | 'kind' | 'number' | 'issuedOn' | 'dueOn' | 'state' | 'currency'
> &
  Pick<ErpDocument, 'net' | 'total'> & { lines: number }

type RepairDays = { receivedOn: string; returnedOn: string | null }

/** Who goes, and when; null: to be planned. */
type PlanThen = { technicians: Named[]; startsAt: string | null; endsAt: string | null }
type VisitThen = { number: number }
/** An act of the journey, when it was; the office may have heard of it later. */
type JourneyThen = VisitThen & { at: string }

/**
 * Everything that can happen to a case, and the shape of what stood before (`from`) and stands after (`to`).
 * `subjectId` of an event is the commitment, the entry or the visit it is about.
 */
export type CaseEvents = {
  registered: { to: { number: number; channel: string; state: StateThen; responsible: Named | null } }
  stateChanged: { from: StateThen; to: StateThen }
  responsibleChanged: { from: Named | null; to: Named | null }
  priorityChanged: { from: Named; to: Named }
  topicChanged: { from: Named | null; to: Named | null }
  contactChanged: { from: Named | null; to: Named | null }
  equipmentChanged: { from: Named | null; to: Named | null }
  coverageChanged: { from: CoverageThen | null; to: CoverageThen | null }
  subjectChanged: { from: string; to: string }
  /** Plain text. */
  descriptionChanged: { from: string; to: string }
  channelChanged: { from: string; to: string }
  /** It counts as the return of an earlier problem, or no longer. */
  recurrenceChanged: { from: RecurrentOf | null; to: RecurrentOf | null }
  linked: { to: LinkThen }
  unlinked: { from: LinkThen }
  /** In the duplicate: later entries go to `to`. */
  mergedInto: { to: CaseThen }
  /** In the survivor: `from` is its duplicate. */
  mergedFrom: { from: CaseThen }
  /** In the duplicate: something said here was kept in the survivor. */
  entryForwarded: { to: CaseThen }
  /** In the survivor: this entry was said in its duplicate. */
  entryReceived: { from: CaseThen }
  commitmentMade: { to: CommitmentThen }
  commitmentMoved: {
    from: { dueAt: string }
    to: { dueAt: string; type: string; description: string; customerTold: boolean }
  }
  commitmentMet: { to: { metAt: string; dueAt: string; type: string; description: string; late: boolean } }
  commitmentCancelled: { from: { dueAt: string; type: string; description: string } }
  /** Time worked on the case; `reason`: why it was not charged. */
  timeLogged: { to: WorkThen & { coverage: Named | null; note: string | null } }
  timeReversed: { from: WorkThen }
  /** Of the product it is about, while it is in our repair. `subjectId` is the repair. */
  repairReceived: { to: { equipment: Named; receivedOn: string } }
  repairReturned: { to: { equipment: Named; receivedOn: string; returnedOn: string } }
  repairCorrected: { from: RepairDays; to: RepairDays & { equipment: Named } }
  /** To serve the customer for this case. `subjectId` is the authorisation; `reason`: what was said. */
  authorisationAsked: Record<never, never>
  authorisationGranted: { to: { validUntil: string } }
  authorisationDenied: Record<never, never>
  authorisationRevoked: Record<never, never>
  /** A document of the knowledge base was used here, or made of the solution. `subjectId` is the article. */
  articleUsed: { to: ArticleThen & { how: string } }
  articleMade: { to: ArticleThen }
  /** A document of the ERP that it is about. `subjectId` is the link. */
  documentLinked: { to: DocumentThen }
  documentUnlinked: { from: DocumentThen }
  /** It was taken as it had become in the ERP; `changed` names what was other. */
  documentAccepted: { from: DocumentFacts; to: DocumentFacts & { company?: string; changed: string[] } }
  commitmentReassigned: { from: Named; to: Named & { type: string; description: string } }
  /** Of its visits, each with its number. */
  visitOrdered: { to: VisitThen & PlanThen }
  visitPlanned: { from: PlanThen; to: VisitThen & PlanThen }
  /** Where, with what and to do what; `changed` names the fields. */
  visitChanged: { to: VisitThen & { changed: string[] } }
  visitTravelling: { to: JourneyThen }
  visitArrived: { to: JourneyThen }
  visitCancelled: { to: JourneyThen }
  /** `report` is the number of the report within its visit; a correction has the reason for it. */
  visitReported: { to: VisitThen & { report: number } }
  visitCorrected: { to: VisitThen & { report: number } }
}
export type CaseEventKind = keyof CaseEvents

export const commitmentEvents = [
  'commitmentMade',
  'commitmentMoved',
  'commitmentMet',
  'commitmentCancelled',
  'commitmentReassigned',
] as const satisfies CaseEventKind[]

export const timeEvents = ['timeLogged', 'timeReversed'] as const satisfies CaseEventKind[]

export const visitEvents = [
  'visitOrdered',
  'visitPlanned',
  'visitChanged',
  'visitTravelling',
  'visitArrived',
  'visitCancelled',
  'visitReported',
  'visitCorrected',
] as const satisfies CaseEventKind[]

/** What the customer's own people may see of the history of a case. */
export const eventsForContacts = [
  'registered',
  'stateChanged',
  'commitmentMade',
  'commitmentMoved',
  'commitmentMet',
  'commitmentCancelled',
  'repairReceived',
  'repairReturned',
  'repairCorrected',
  'visitOrdered',
  'visitPlanned',
  'visitCancelled', // nobody waits for who does not come
  'visitReported',
  'visitCorrected',
] as const satisfies CaseEventKind[]

type Part<K extends CaseEventKind, P extends 'from' | 'to'> =
  CaseEvents[K] extends Record<P, infer V> ? { [key in P]: V } : { [key in P]?: undefined }

/** One thing that happened, ready to be written: kind and what that kind tells. */
export type NewCaseEvent = {
  [K in CaseEventKind]: { caseId: string; kind: K; subjectId?: string; reason?: string | null } & Part<K, 'from'> &
    Part<K, 'to'>
}[CaseEventKind]
