import { type Ctx, inTransaction } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { conflict, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { changesOf, recordAudit } from '../../auth/server/audit.ts'
import type { settingsApi } from '../settings.contract.ts'

type Company = Answer<typeof settingsApi.company>

export async function readCompany(ctx: Ctx): Promise<Company> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return companyRow(ctx)
}

export function saveCompany(ctx: Ctx, { body }: Input<typeof settingsApi.saveCompany>): Promise<Company> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const before = await companyRow(ctx, true)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: before })
    const taxId = body.taxId === undefined ? before.taxId : body.taxId
    const { color = before.color, recurrenceDays = before.recurrenceDays } = body
    const after = { ...before, name: body.name, taxId, color, recurrenceDays }
    const changes = changesOf(before, after, ['name', 'taxId', 'color', 'recurrenceDays'])
    if (!Object.keys(changes).length) return before
    const version = before.version + 1
    await ctx.db.updateTable('company').set({ name: after.name, taxId, color, recurrenceDays, version }).execute()
    await recordAudit(ctx, {
      action: 'company.changed',
      subjectKind: 'company',
      subjectId: null,
      subjectName: before.name,
      changes,
    })
    ctx.touch('settings')
    return { ...after, version }
  })
}

async function companyRow(ctx: Ctx, hold = false): Promise<Company> {
  const row = await ctx.db
    .selectFrom('company')
    .select(['name', 'taxId', 'timeZone', 'color', 'recurrenceDays', 'version'])
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw notFound('company')
  return row
}
