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
import { lacking, oneByOne, patiently } from '../patience.ts'
import { linkedCustomer, snapshotOf } from '../snapshots.ts'
import { positionOf } from '../softland/documents/cursor.ts'
import type { ErpWindow, LinkedCustomer } from '../window.ts'
import { pageOfCopy } from './of-copy.ts'

export type Parts = { line: Line; window: Pick<ErpWindow, 'readingOf'> }

type Asked = { customer: LinkedCustomer; code: string; problem: null } | { problem: Problem }

/** The customer, when this person may read what the company's books say of it; or why there is nothing to ask. */
async function asked(ctx: Ctx, line: Line, panel: Kept, id: string): Promise<Asked> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const customer = await linkedCustomer(ctx.db, id)
  if (!customer || !maySeeCustomer(ctx.actor, customer.id)) throw notFound('customer')
  const problem = lacking(line, panel)
  if (problem) return { problem }
  return customer.erpCode ? { customer, code: customer.erpCode, problem: null } : { problem: 'notLinked' }
}

/** Documents of the last copy, with the time it was read; none when there is no copy. */
async function kept(ctx: Ctx, { window }: Parts, panel: DocumentPanel, customer: LinkedCustomer) {
  const copy = window.readingOf(panel, await snapshotOf(ctx.db, customer, panel), customer)
  return { documents: documentsOfPanel(panel, copy.data?.items ?? []), readAt: copy.data ? copy.readAt : null }
}

/** All documents of a customer are gone through for words, whoever looks for them. */
const searching = oneByOne()

export async function listErpDocuments(
  ctx: Ctx,
  parts: Parts,
  { params, query: { cursor, limit, ...question } }: Input<typeof erpDocumentsApi.list>,
): Promise<Answer<typeof erpDocumentsApi.list>> {
  const { panel } = question
  const of = await asked(ctx, parts.line, panel, params.id)
  const at = cursor === undefined ? null : positionOf(panel, cursor)
  if (at === undefined) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  const nothing = { items: [], nextCursor: null, readAt: null }
  if (of.problem) return { ...nothing, problem: of.problem }
  const page = { cursor: cursor ?? null, limit }
  const ask = () => parts.line.ask((erp) => erp.documentsOf(of.code, question, page))
  // of an ERP that is known to be away nobody waits for his turn
  const answer = await (question.query && parts.line.isFree() ? searching(ask) : patiently(ask()))
  if (answer.problem === 'away') {
    const { documents, readAt } = await kept(ctx, parts, panel, of.customer)
    return { ...pageOfCopy(documents, question, { at, limit }), readAt, problem: 'away' }
  }
  if (answer.problem || !answer.value) return { ...nothing, problem: answer.problem ?? 'notThere' }
  return { items: answer.value.items, nextCursor: answer.value.cursor, readAt: ctx.now.toISOString(), problem: null }
}

export async function readErpDocument(
  ctx: Ctx,
  parts: Parts,
  { params: { id, panel, ref } }: Input<typeof erpDocumentsApi.document>,
): Promise<Answer<typeof erpDocumentsApi.document>> {
  const of = await asked(ctx, parts.line, panel, id)
  if (of.problem) return { document: null, readAt: null, problem: of.problem }
  const answer = await patiently(parts.line.ask((erp) => erp.documentAt(panel, ref)))
  if (answer.problem === 'away') {
    const { documents, readAt } = await kept(ctx, parts, panel, of.customer)
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
  { line }: Parts,
  { params, query }: Input<typeof erpDocumentsApi.statement>,
): Promise<Answer<typeof erpDocumentsApi.statement>> {
  const of = await asked(ctx, line, 'account', params.id)
  if (of.problem) return { statement: null, readAt: null, problem: of.problem }
  const answer = await patiently(line.ask((erp) => erp.documentStatementOf(of.code, query)))
  if (answer.problem) return { statement: null, readAt: null, problem: answer.problem }
  const readAt = ctx.now.toISOString()
  return answer.value
    ? { statement: answer.value, readAt, problem: null }
    : { statement: null, readAt, problem: 'notThere' }
}
