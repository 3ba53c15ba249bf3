import type { Ctx, World } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import { linkedCustomer } from '../../erp/server/snapshots.ts'
import type { caseDocumentsApi } from '../case-documents.contract.ts'
import { whyNotLink } from '../case-documents.rules.ts'
import { readCaseFacts } from './case-facts.ts'
import { lookAt, openOf } from './compare.ts'
import { linkedOf } from './due.ts'
import { seenOf } from './seen.ts'

/** The copy beside what the ERP says at this moment, which from now on counts for the mark of the case as well. */
export async function compareNow(
  ctx: Ctx,
  { world, erp }: { world: World; erp: Pick<ErpCompanies, 'all' | 'names'> },
  { params }: Input<typeof caseDocumentsApi.compare>,
): Promise<Answer<typeof caseDocumentsApi.compare>> {
  const { customerId } = await readCaseFacts(ctx, params.id)
  const one = await linkedOf(ctx.db, params)
  const open = await openOf(erp)
  const { topics, verdict, asked } = await lookAt(world, open, one, { mayAsk: true })
  if (topics.length) world.announce(topics)
  const customer = await linkedCustomer(ctx.db, customerId, one.company)
  const found = asked && 'found' in asked ? asked.found : null
  // whose number was given to another customer is nothing that this case is about
  const now = found && !whyNotLink(found.customerCode, customer?.erpCode ?? null) ? found.document : null
  return {
    document: one.document,
    version: one.version,
    check: verdict.check,
    changes: verdict.changes,
    now,
    seen: now && verdict.check === 'changed' ? seenOf(now) : null,
    problem: problemOf(open, verdict.check, asked),
  }
}

type Seen = Awaited<ReturnType<typeof lookAt>>

function problemOf(open: { company: number }[], check: Seen['verdict']['check'], asked: Seen['asked']) {
  if (asked) return 'problem' in asked ? asked.problem : null
  if (!open.length) return 'notConfigured' as const
  return check === 'otherCompany' ? null : ('away' as const)
}
