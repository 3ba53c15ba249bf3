import { isDeepStrictEqual } from 'node:util'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { type Changes, changesOf, recordAudit } from '../../../auth/server/audit.ts'
import type { ConnectionFields, ErpChoices, erpSettingsApi } from '../../erp-settings.contract.ts'
import { isSamePlace, mayKeepPassword, sealedFor } from '../../erp-settings.rules.ts'
import { serialsTold } from '../../serials.rules.ts'
import { USUAL_CHOICES } from '../connection.ts'
import { ERP_LOCK, noteSettings, readUnder } from '../status.ts'
import { leavePlace } from './change-place.ts'
import { forgetDiscovered } from './discovered.ts'
import { SETTINGS_TOPIC } from './follow.ts'
import { obeySerials } from './obey-serials.ts'
import { companiesOf, connectionInUse } from './companies-of.ts'
import { othersBetween, othersWanted, writeOthers } from './others.ts'
import { fieldsOf, keptPassword, type Reach, whyNotReach } from './reach.ts'
import { shown } from './read.ts'
import { type OtherCompany, type SettingsRow, settingsRow } from './row.ts'

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
    const first = connectionInUse(reach, after)
    const turns = othersBetween(before.others, othersWanted(first, body, before.others))
    const changes = changesBetween(before, after)
    if (!Object.keys(changes).length && !turns.length) return shown(reach, before)
    await write(ctx, before, after)
    await writeOthers(ctx, turns)
    await settle(ctx, reach, before)
    const name = (after.connection ?? before.connection)?.database ?? 'Softland'
    const action = after.connection || reach.given ? 'erp.changed' : 'erp.removed'
    if (Object.keys(changes).length) await recordAudit(ctx, audited(action, name, changes))
    for (const { database, before, after } of turns) {
      const changes = changesOf(toldOf(before), toldOf(after), OF_OTHERS)
      await recordAudit(ctx, audited(after ? 'erp.changed' : 'erp.removed', database, changes))
    }
    ctx.touch('settings')
    ctx.touch(SETTINGS_TOPIC)
    return shown(reach, await settingsRow(ctx.db))
  })
}

/** The password that was typed, sealed; undefined when none was. */
async function sealedNow({ vault, given, own }: Reach, { connection, password }: Body): Promise<Buffer | undefined> {
  if (given) {
    if (isDeepStrictEqual(connection, fieldsOf(given)) && password === undefined) return undefined
    throw conflict({ code: 'erp.from_environment' })
  }
  if (!connection) return undefined
  obey(whyNotReach({ own }, connection))
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

async function write(ctx: Ctx, before: SettingsRow, after: Saved) {
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
}

/** What is known of each company that was read until now or is read from now on is made to fit what is saved. */
async function settle(ctx: Ctx, reach: Reach, before: SettingsRow) {
  const now = await settingsRow(ctx.db)
  const [former, present] = [companiesOf(reach, before), companiesOf(reach, now)]
  const sameLine = isDeepStrictEqual(told(before), told(now))
  for (const company of new Set([...former, ...present].map(({ under }) => under.company))) {
    const [left, entered] = [former, present].map((all) => all.find(({ under }) => under.company === company)?.under)
    // while there is none, the last one says whether the next is of the same company
    const from = left?.place ?? (await readUnder(ctx.db, company)).place
    const to = entered?.place ?? null
    if (!isSamePlace(from, to)) await leavePlace(ctx, company, { before: from, after: to }, reach.onFirstMoved)
    else if (!sameLine) await forgetDiscovered(ctx.db, company, { samePlace: true })
    await noteSettings(ctx.db, entered ?? { company, version: now.version, place: null })
  }
}

const CHOSEN = ['accounts', 'dueBy', 'serials'] as const
const OF_OTHERS = ['database', ...CHOSEN] as const
const FIELDS = ['serverKind', 'host', 'port', 'path', 'instance', 'database', 'user', 'encryption', ...CHOSEN] as const
type Told = Partial<Record<(typeof FIELDS)[number], unknown>>

/** What the audit compares; lists as the words they are shown in. */
const flat = (connection: ConnectionFields | null, choices: ErpChoices): Told => ({
  ...connection,
  serverKind: connection?.kind,
  ...chosen(choices),
})

const chosen = ({ accounts, dueBy, serials }: ErpChoices): Told => ({
  accounts: accounts.join(' · '),
  dueBy,
  serials: serials && serialsTold(serials),
})

/** Another company as the audit compares it; nothing where it is not read. */
const toldOf = (other: Pick<OtherCompany, 'database' | 'choices'> | undefined): Told =>
  other ? { database: other.database, ...chosen(other.choices) } : {}

const audited = (action: 'erp.changed' | 'erp.removed', subjectName: string, changes: Changes) => ({
  action,
  subjectKind: 'erp' as const,
  subjectId: null,
  subjectName,
  changes,
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
