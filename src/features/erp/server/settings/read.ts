import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { erpSettingsApi } from '../../erp-settings.contract.ts'
import { FIRST_COMPANY } from '../status.ts'
import { readDiscovered } from './discovered.ts'
import { fieldsOf, keptPassword, passwordOf, type Reach } from './reach.ts'
import { type SettingsRow, settingsRow } from './row.ts'

export async function readErpSettings(ctx: Ctx, reach: Reach): Promise<Answer<typeof erpSettingsApi.read>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  const row = await settingsRow(ctx.db)
  const others = row.others.map(async (one) => ({ ...one, discovery: await readDiscovered(ctx.db, one.company) }))
  return {
    ...(await shown(reach, row)),
    discovery: await readDiscovered(ctx.db, FIRST_COMPANY),
    others: await Promise.all(others),
  }
}

/** The settings as they are answered: whether there is a password, never which. */
export async function shown(reach: Reach, row: SettingsRow): Promise<Answer<typeof erpSettingsApi.save>> {
  const { given } = reach
  const kept = given ? undefined : await keptPassword(reach, row)
  return {
    connection: given ? fieldsOf(given) : row.connection,
    hasPassword: given ? passwordOf(given) !== '' : Boolean(row.passwordSealed),
    passwordLost: kept === null,
    fromEnvironment: Boolean(given),
    choices: row.choices,
    others: row.others,
    version: row.version,
    savedAt: row.savedAt?.toISOString() ?? null,
    savedBy: row.savedBy,
  }
}
