import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import { documentsOfPanel } from '../../documents.rules.ts'
import type { Kept, Problem } from '../../erp.contract.ts'
import type { DocumentPanel, erpDocumentsApi } from '../../erp-documents.contract.ts'
import { foldCode } from '../../import-form.rules.ts'
import type { Line } from '../line.ts'
import { lacking, patiently, searchesInTurn, whileWaitedFor } from '../patience.ts'
import { hasCodeStill, linkedCustomer, snapshotOf } from '../snapshots.ts'
import type { ErpWindow, LinkedCustomer } from '../window.ts'
import { pageOfCopy, placeAt } from './of-copy.ts'
import { WrongCursor } from './wrong-cursor.ts'

type Part = { line: Line; window: Pick<ErpWindow, 'company' | 'readingOf'> }
/** @throws Refusal 404 when there is no such company */
export type Parts = (company: number) => Part

type Asked = { customer: LinkedCustomer; code: string; problem: null } | { problem: Problem }

/** The customer, when this person may read what the company's books say of it; or why there is nothing to ask. */
async function asked(ctx: Ctx, { line, window }: Part, panel: Kept, id: string): Promise<Asked> {
  const customer = await linkedCustomer(ctx.db, id, window.company)
  if (!customer || !maySeeCustomer(ctx.actor, customer.id)) throw notFound('customer')
  const problem = lacking(line, panel)
  if (problem) return { problem }
  return customer.erpCode ? { customer, code: customer.erpCode, problem: null } : { problem: 'notLinked' }
}

/** What was found by the code of a customer, unless that is not its code there any more: then nothing is known. */
async function stillOf<T extends { problem: string | null }>(
  ctx: Ctx,
  customer: LinkedCustomer,
  asking: Promise<T>,
): Promise<T | { problem: 'away' }> {
  const answer = await asking
  return answer.problem || (await hasCodeStill(ctx.db, customer)) ? answer : { problem: 'away' }
}

/** Who may not read what the books say is told so before anything else. */
function partFor(ctx: Ctx, parts: Parts, company: number): Part {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return parts(company)
}

/** Documents of the last copy, with the time it was read; none when there is no copy. */
async function kept(ctx: Ctx, { window }: Part, panel: DocumentPanel, customer: LinkedCustomer) {
  const copy = window.readingOf(panel, await snapshotOf(ctx.db, customer, panel), customer)
  return { documents: documentsOfPanel(panel, copy.data?.items ?? []), readAt: copy.data ? copy.readAt : null }
}

/** All documents of a customer are gone through for words, whoever looks for them. */
const searching = searchesInTurn()

const wrongCursor = () => invalid({ code: 'wrong_cursor', field: 'cursor' })

/** A list that was begun when another kind of ERP was read. */
function ofAnotherErp(error: unknown): WrongCursor {
  if (error instanceof WrongCursor) return error
  throw error
}

export async function listErpDocuments(
  ctx: Ctx,
  parts: Parts,
  { params, query: { cursor, limit, company, ...question } }: Input<typeof erpDocumentsApi.list>,
): Promise<Answer<typeof erpDocumentsApi.list>> {
  const { panel } = question
  const part = partFor(ctx, parts, company)
  const of = await asked(ctx, part, panel, params.id)
  const at = cursor === undefined ? null : placeAt(panel, cursor)
  if (at === undefined) throw wrongCursor()
  const nothing = { items: [], nextCursor: null, readAt: null }
  if (of.problem) return { ...nothing, problem: of.problem }
  const page = { cursor: cursor ?? null, limit }
  const search = (signal: AbortSignal) =>
    part.line.search((erp) => erp.documentsOf(of.code, question, page).catch(ofAnotherErp), signal)
  const own = { who: ctx.actor.id, signal: ctx.signal }
  // of an ERP that is known to be away nobody waits for his turn
  const asking = (question.query && part.line.isFree() ? searching : whileWaitedFor)(search, own)
  const answer = await stillOf(ctx, of.customer, asking)
  if (answer.problem === 'away' || answer.problem === 'slow') {
    const { documents, readAt } = await kept(ctx, part, panel, of.customer)
    return { ...pageOfCopy(documents, question, { at, limit }), readAt, problem: answer.problem }
  }
  if (answer.problem || !answer.value) return { ...nothing, problem: answer.problem ?? 'notThere' }
  if (answer.value instanceof WrongCursor) throw wrongCursor()
  return { items: answer.value.items, nextCursor: answer.value.cursor, readAt: ctx.now.toISOString(), problem: null }
}

export async function readErpDocument(
  ctx: Ctx,
  parts: Parts,
  { params: { id, panel, ref }, query: { company } }: Input<typeof erpDocumentsApi.document>,
): Promise<Answer<typeof erpDocumentsApi.document>> {
  const part = partFor(ctx, parts, company)
  const of = await asked(ctx, part, panel, id)
  if (of.problem) return { document: null, readAt: null, problem: of.problem }
  const answer = await stillOf(ctx, of.customer, patiently(part.line.ask((erp) => erp.documentAt(panel, ref))))
  if (answer.problem === 'away') {
    const { documents, readAt } = await kept(ctx, part, panel, of.customer)
    const document = documents.find((one) => one.ref === ref) ?? null
    return { document, readAt: document && readAt, problem: 'away' }
  }
  if (answer.problem) return { document: null, readAt: null, problem: answer.problem }
  const found = answer.value
  // a document of somebody else is none of this customer's, whoever asks
  const own = found && foldCode(found.customerCode) === foldCode(of.code)
  return { document: own ? found.document : null, readAt: ctx.now.toISOString(), problem: own ? null : 'notThere' }
}

export async function readErpStatement(
  ctx: Ctx,
  parts: Parts,
  { params, query: { company, ...query } }: Input<typeof erpDocumentsApi.statement>,
): Promise<Answer<typeof erpDocumentsApi.statement>> {
  const part = partFor(ctx, parts, company)
  const of = await asked(ctx, part, 'account', params.id)
  if (of.problem) return { statement: null, readAt: null, problem: of.problem }
  const asking = patiently(part.line.ask((erp) => erp.documentStatementOf(of.code, query)))
  const answer = await stillOf(ctx, of.customer, asking)
  if (answer.problem) return { statement: null, readAt: null, problem: answer.problem }
  const readAt = ctx.now.toISOString()
  return answer.value
    ? { statement: answer.value, readAt, problem: null }
    : { statement: null, readAt, problem: 'notThere' }
}
