import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import { giveErpCode } from '../../../customers/server/erp-codes.ts'
import { lockCustomer } from '../../../customers/server/lock-customer.ts'
import type { erpCodesApi } from '../../erp-codes.contract.ts'
import type { ErpNames } from '../companies.ts'
import { erpAway } from '../erp.queries.ts'
import type { Line } from '../line.ts'
import { patiently } from '../patience.ts'
import { forgetSnapshotsOf, linkedCustomer } from '../snapshots.ts'
import { isReadStill } from '../status.ts'

type Parts = { lineOf: (company: number) => Pick<Line, 'ask' | 'under'>; names: () => Promise<ErpNames> }

/** The ERP is asked before the transaction: it may be slow. One that is away refuses nothing. */
export async function saveCode(
  ctx: Ctx,
  { lineOf, names }: Parts,
  { params: { id, company }, body }: Input<typeof erpCodesApi.save>,
): Promise<Answer<typeof erpCodesApi.save>> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  if (!maySeeCustomer(ctx.actor, id)) throw notFound('customer')
  const line = lineOf(company)
  const under = line.under()
  const { code, checked } = await asTheErpHasIt(line, body.code)
  const name = (await names()).find((one) => one.company === company)?.name ?? null
  const version = await inTransaction(ctx, async (ctx) => {
    const { version } = await lockCustomer(ctx, id)
    const before = (await linkedCustomer(ctx.db, id, company))!
    if (before.erpCode === code) return version
    if (version !== body.version)
      throw conflict({ code: 'stale' }, { current: { company, name, code: before.erpCode, version } })
    await giveErpCode(ctx, id, { company, code })
    // only now that nobody else gives codes: what was looked up in another company is somebody else
    if (code !== null && checked && !(await isReadStill(ctx.db, under))) throw erpAway()
    await forgetSnapshotsOf(ctx.db, before)
    return version + 1
  })
  return { company, name, code, checked, version }
}

async function asTheErpHasIt(line: Pick<Line, 'ask'>, code: string | null) {
  if (code === null) return { code, checked: true }
  const asked = await patiently(line.ask((erp) => erp.customer(code)))
  if (asked.problem) return { code, checked: false }
  if (!asked.value) throw invalid({ code: 'erp.code_unknown', field: 'code', values: { code } })
  return { code: asked.value.code, checked: true }
}
