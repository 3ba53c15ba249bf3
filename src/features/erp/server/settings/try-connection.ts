import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey, Refusal } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { ConnectionFields, Discovery, ErpChoices, erpSettingsApi } from '../../erp-settings.contract.ts'
import { mayKeepPassword, placeOf } from '../../erp-settings.rules.ts'
import type { ErpConnection } from '../connection.ts'
import { keepDiscovered } from './discovered.ts'
import { problemOf, warningsOf } from './in-words.ts'
import { FIRST_COMPANY } from '../status.ts'
import { companiesOf, connectionInUse } from './companies-of.ts'
import { atDatabase, connectionOf, keptPassword, passwordOf, type Reach, whyNotReach } from './reach.ts'
import { type SettingsRow, settingsRow } from './row.ts'
import { within } from './within.ts'

type Asked = {
  connection: ErpConnection
  fields: ConnectionFields
  choices: ErpChoices
  password: string
  /** The saved company that this is just as it is saved, so that what is found can be kept; and which version of that. */
  saved: number | undefined
  version: number
}

/** How long a test may take, in all. */
const MOST_MS = 20_000
/** A server that swallows everything must not keep us from ending. */
const STOP_MS = 2_000
/** Tests under way at once in this process, of several people. */
const MOST_AT_ONCE = 4

export function createTryConnection(reach: Reach, limits = { mostMs: MOST_MS }) {
  const trying = new Set<string>()

  /** Tries a connection without saving it, and tells what is there or why there is nothing. */
  return async function tryConnection(
    ctx: Ctx,
    { body }: Input<typeof erpSettingsApi.test>,
  ): Promise<Answer<typeof erpSettingsApi.test>> {
    if (!may(ctx.actor, 'administer')) throw notAllowed()
    if (trying.has(ctx.actor.id)) throw new Refusal(429, [{ code: 'erp.test_under_way' }])
    if (trying.size >= MOST_AT_ONCE) throw new Refusal(429, [{ code: 'erp.tests_under_way' }])
    trying.add(ctx.actor.id)
    try {
      const asked = await whatToTry(ctx, reach, body)
      const found = await discover(reach, asked, limits.mostMs)
      if ('error' in found) return { ok: false, problem: problemOf(found.error, asked, ctx.language) }
      const { saved: company, version } = asked
      const under = company && { company, version, place: placeOf(asked.fields) }
      if (under) await keepDiscovered(ctx.db, under, found.discovery)
      const warnings = warningsOf(found.discovery, asked, ctx.language)
      return { ok: true, discovery: found.discovery, warnings }
    } finally {
      trying.delete(ctx.actor.id)
    }
  }
}

async function discover(
  reach: Reach,
  { connection, choices }: Asked,
  mostMs: number,
): Promise<{ discovery: Discovery } | { error: unknown }> {
  let erp: ReturnType<Reach['open']> | undefined
  try {
    erp = reach.open(connection, choices)
    return { discovery: await within(mostMs, erp.discover()) }
  } catch (error) {
    return { error }
  } finally {
    await within(STOP_MS, erp?.stop() ?? Promise.resolve()).catch(() => undefined)
  }
}

/** The connection of the form, or the one that is saved, with the password that was typed or the one that is kept. */
async function whatToTry(ctx: Ctx, reach: Reach, body: Input<typeof erpSettingsApi.test>['body']): Promise<Asked> {
  const row = await settingsRow(ctx.db)
  const { given } = reach
  const inUse = connectionInUse(reach, row)
  const fields = body.connection ?? inUse
  if (!fields) throw invalid({ code: 'erp.nothing_to_test', field: 'connection' })
  const known = companiesOf(reach, row).find(({ database }) => database === fields.database)
  const choices = body.choices ?? known?.choices ?? row.choices
  const isSameLine = isDeepStrictEqual({ ...fields, database: '' }, { ...inUse, database: '' })
  const saved = isSameLine && isDeepStrictEqual(choices, known?.choices) ? known?.under.company : undefined
  const { version } = row
  if (given && isSameLine && body.password === undefined) {
    const connection = known?.under.company === FIRST_COMPANY ? given : atDatabase(given, fields.database)
    return { connection, fields, choices, password: passwordOf(given), saved, version }
  }
  obey(whyNotReach(reach, fields))
  const kept = given ? undefined : await keptPassword(reach, row)
  const password = body.password ?? passwordKeptFor(fields, row, kept) ?? ''
  const isKept = !given && password === (kept ?? '') && kept !== null
  const connection = connectionOf(fields, password)
  return { connection, fields, choices, password, saved: isKept ? saved : undefined, version }
}

/** @throws Refusal where it must be typed again */
function passwordKeptFor(fields: ConnectionFields, { connection, passwordSealed }: SettingsRow, kept?: string | null) {
  if (!connection || !passwordSealed) return undefined
  if (!mayKeepPassword(connection, fields)) throw invalid({ code: 'erp.password_again', field: 'password' })
  if (kept === null) throw invalid({ code: 'erp.password_lost', field: 'password' })
  return kept
}
