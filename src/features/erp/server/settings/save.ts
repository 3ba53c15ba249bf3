import { isDeepStrictEqual } from 'node:util'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { type Changes, changesOf, recordAudit } from '../../../auth/server/audit.ts'
import type { ConnectionFields, ErpChoices, erpSettingsApi } from '../../erp-settings.contract.ts'
import { isSamePlace, mayKeepPassword, placeOf, sealedFor, whyNotConnection } from '../../erp-settings.rules.ts'
import { serialsTold } from '../../serials.rules.ts'
import { USUAL_CHOICES } from '../connection.ts'
import { ERP_LOCK, noteSettings } from '../status.ts'
import { leavePlace } from './change-place.ts'
import { forgetDiscovered } from './discovered.ts'
import { SETTINGS_TOPIC } from './follow.ts'
import { obeySerials } from './obey-serials.ts'
import { fieldsOf, keptPassword, type Reach } from './reach.ts'
import { shown } from './read.ts'
import { type SettingsRow, settingsRow } from './row.ts'

type Body = Input<typeof erpSettingsApi.save>['body']
type Saved = Pick<SettingsRow, 'connection' | 'passwordSealed' | 'choices'>

/** Saves how the ERP is reached and read. Nobody is asked whether it answers: it may be down today. */
export async function saveErpSettings(
  ctx: Ctx,
  reach: Reach,
  { body }: Input<typeof erpSettingsApi.save>,
): Promise<Answer<typeof erpSettingsApi.save>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  const sealed = await sealedNow(reach, body) // makes a file perhaps, which no transaction takes back
  await obeySerials(ctx, reach, body)
  return inTransaction(ctx, async (ctx) => {
    await lockByName(ctx, ERP_LOCK)
    const before = await settingsRow(ctx.db)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: await shown(reach, before) })
    const after: Saved = reach.given
      ? { ...before, choices: body.choices }
      : {
          connection: body.connection,
          passwordSealed: body.connection && (sealed ?? (await resealed(reach, before, body.connection))),
          // those of an ERP that is left say nothing of the next one
          choices: body.connection ? body.choices : USUAL_CHOICES,
        }
    const changes = changesBetween(before, after)
    if (!Object.keys(changes).length) return shown(reach, before)
    await write(ctx, reach, before, after)
    await recordAudit(ctx, {
      action: after.connection || reach.given ? 'erp.changed' : 'erp.removed',
      subjectKind: 'erp',
      subjectId: null,
      subjectName: (after.connection ?? before.connection)?.database ?? 'Softland',
      changes,
    })
    ctx.touch('settings')
    ctx.touch(SETTINGS_TOPIC)
    return shown(reach, await settingsRow(ctx.db))
  })
}

/** The password that was typed, sealed; undefined when none was. */
async function sealedNow({ vault, given }: Reach, { connection, password }: Body): Promise<Buffer | undefined> {
  if (given) {
    if (isDeepStrictEqual(connection, fieldsOf(given)) && password === undefined) return undefined
    throw conflict({ code: 'erp.from_environment' })
  }
  if (!connection) return undefined
  obey(whyNotConnection(connection))
  if (password === undefined) return undefined
  return vault.seal(sealedFor(connection), password).catch((error: Error) => {
    throw conflict({ code: 'erp.key_unusable', values: { reason: error.message } })
  })
}

/** The password that is kept, for the connection as it is now; none when there was none. */
async function resealed(reach: Reach, before: SettingsRow, after: ConnectionFields): Promise<Buffer | null> {
  if (!before.connection || !before.passwordSealed) return null
  if (!mayKeepPassword(before.connection, after)) throw invalid({ code: 'erp.password_again', field: 'password' })
  if (sealedFor(before.connection) === sealedFor(after)) return before.passwordSealed // it stays, even if it does not open
  const password = await keptPassword(reach, before)
  if (typeof password !== 'string') throw invalid({ code: 'erp.password_lost', field: 'password' })
  return reach.vault.seal(sealedFor(after), password)
}

async function write(ctx: Ctx, { given }: Reach, before: SettingsRow, after: Saved) {
  const { accounts, dueBy, serials } = after.choices
  const row = {
    connection: after.connection && JSON.stringify(after.connection),
    passwordSealed: after.passwordSealed,
    accounts,
    dueBy,
    serials: serials && JSON.stringify(serials),
    version: before.version + 1,
    savedAt: ctx.now,
    savedBy: ctx.actor.id,
  }
  await ctx.db
    .insertInto('erpSettings')
    .values(row)
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet(row))
    .execute()
  if (!isSamePlace(before.connection, after.connection)) await leavePlace(ctx, before.connection, after.connection)
  else if (!isDeepStrictEqual(told(before), told(after))) await forgetDiscovered(ctx.db, { samePlace: true })
  const fields = given ? fieldsOf(given) : after.connection
  await noteSettings(ctx.db, { version: row.version, place: fields && placeOf(fields) })
}

const FIELDS = [
  'serverKind',
  'host',
  'port',
  'instance',
  'database',
  'user',
  'encryption',
  'accounts',
  'dueBy',
  'serials',
] as const
type Told = Partial<Record<(typeof FIELDS)[number], unknown>>

/** What the audit compares; lists as the words they are shown in. */
const flat = (connection: ConnectionFields | null, { accounts, dueBy, serials }: ErpChoices): Told => ({
  ...connection,
  serverKind: connection?.kind,
  accounts: accounts.join(' · '),
  dueBy,
  serials: serials && serialsTold(serials),
})

/** Everything but the choices. */
const told = ({ connection, passwordSealed }: Saved) => ({
  connection,
  sealed: passwordSealed?.toString('hex') ?? null,
})

function changesBetween(before: SettingsRow, after: Saved): Changes {
  const changes = changesOf(flat(before.connection, before.choices), flat(after.connection, after.choices), FIELDS)
  if (told(before).sealed === told(after).sealed) return changes
  // which password is nobody's business, that it is another one is
  return { ...changes, newPassword: [null, after.passwordSealed !== null] }
}
