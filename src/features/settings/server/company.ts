import { type Ctx, inTransaction } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { conflict, notAllowed, notFound, obey } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { changesOf, recordAudit } from '../../auth/server/audit.ts'
import { whyNotLogo } from '../logo.rules.ts'
import type { settingsApi } from '../settings.contract.ts'

type Company = Answer<typeof settingsApi.company>

/** Takes uploads of this person into what is being written. */
export type AttachFiles = (ctx: Ctx, fileIds: string[]) => Promise<void>

export async function readCompany(ctx: Ctx): Promise<Company> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return companyRow(ctx)
}

export function saveCompany(
  ctx: Ctx,
  { body }: Input<typeof settingsApi.saveCompany>,
  attachFiles: AttachFiles,
): Promise<Company> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const before = await companyRow(ctx, true)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: before })
    const taxId = body.taxId === undefined ? before.taxId : body.taxId
    const letterhead = body.letterhead === undefined ? before.letterhead : body.letterhead || null
    const logo = await logoAsked(ctx, before, body.logoFileId, attachFiles)
    const { color = before.color, recurrenceDays = before.recurrenceDays } = body
    const after = { ...before, name: body.name, taxId, color, recurrenceDays, letterhead, logo }
    const changes = changesOf(told(before), told(after), TOLD)
    if (!Object.keys(changes).length && logo?.id === before.logo?.id) return before
    const version = before.version + 1
    await ctx.db
      .updateTable('company')
      .set({ name: after.name, taxId, color, recurrenceDays, letterhead, logoFileId: logo?.id ?? null, version })
      .execute()
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

const TOLD = ['name', 'taxId', 'color', 'recurrenceDays', 'letterhead', 'logo'] as const
const told = (company: Company) => ({ ...company, logo: company.logo?.name ?? null })

/** The logo from now on: none, the one there was, or an upload that becomes it. */
async function logoAsked(
  ctx: Ctx,
  { logo }: Company,
  fileId: string | null | undefined,
  attachFiles: AttachFiles,
): Promise<Company['logo']> {
  if (fileId === undefined || fileId === logo?.id) return logo
  if (fileId === null) return null
  const upload = await ctx.db
    .selectFrom('files')
    .select(['id', 'name', 'mediaType', 'sizeBytes'])
    .where('id', '=', fileId)
    .where('uploadedBy', '=', ctx.actor.id)
    .where('attached', '=', false)
    .executeTakeFirst()
  obey(whyNotLogo(upload))
  await attachFiles(ctx, [fileId])
  return upload!
}

async function companyRow(ctx: Ctx, hold = false): Promise<Company> {
  const row = await ctx.db
    .selectFrom('company')
    .select(['name', 'taxId', 'timeZone', 'color', 'recurrenceDays', 'letterhead', 'logoFileId', 'version'])
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw notFound('company')
  const { logoFileId, ...company } = row
  const logo = logoFileId
    ? await ctx.db
        .selectFrom('files')
        .select(['id', 'name', 'mediaType', 'sizeBytes'])
        .where('id', '=', logoFileId)
        .executeTakeFirst()
    : undefined
  return { ...company, logo: logo ?? null }
}
