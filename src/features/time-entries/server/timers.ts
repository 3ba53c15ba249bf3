import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Sent } from '../../../platform/shared/contract.ts'
import { conflict, notAllowed, type Refusal } from '../../../platform/shared/refusal.ts'
import { mode } from '../../coverage/terms.contract.ts'
import type { Timer, timeEntriesApi } from '../time-entries.contract.ts'
import { countedMinutes, isForgotten, mayLogTime } from '../time-entries.rules.ts'
import { ownUntil } from './own-cases.ts'
import { timerText } from '../timer.text.ts'

/** A row that `timerColumns` and `timerJoins` give. */
export type TimerRow = {
  id: string
  case: Timer['case']
  activity: Timer['activity']
  mode: string
  note: string | null
  startedAt: Date
}

/** What is shown of each row of `timers` or `left_timers` (as `t`); goes with `timerJoins`. */
export const timerColumns = sql`
  t.id, t.mode, t.note, t.started_at,
  case when cases.id is not null then json_build_object('id', cases.id, 'number', cases.number,
    'subject', cases.subject, 'customer', json_build_object('id', customers.id, 'name', customers.name)) end as case,
  case when activity.id is not null then json_build_object('id', activity.id, 'name', activity.name) end as activity`

export const timerJoins = sql`
  left join cases on cases.id = t.case_id
  left join customers on customers.id = cases.customer_id
  left join internal_activities activity on activity.id = t.activity_id`

/** My running timer. */
export async function readTimer(ctx: Ctx): Promise<Answer<typeof timeEntriesApi.readTimer>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return { timer: (await findTimer(ctx)) ?? null }
}

/** The timer of the one who asks, held for this transaction when so told: two who stop it wait for one another. */
export async function findTimer(ctx: Ctx, { hold = false } = {}): Promise<Timer | undefined> {
  const { rows } = await sql<TimerRow>`
    select ${timerColumns} from timers t ${timerJoins}
    where t.person_id = ${ctx.actor.id} ${hold ? sql`for update of t` : sql``}`.execute(ctx.db)
  const [row] = rows
  return row && presentTimer(ctx, row, row.case && (await ownUntil(ctx, row.case.id)))
}

const presentTimer = (ctx: Ctx, row: TimerRow, ownUntil: Date | null): Timer => ({
  id: row.id,
  case: row.case && ownUntil ? { ...row.case, subject: '' } : row.case,
  activity: row.activity,
  mode: mode.parse(row.mode),
  note: row.note,
  startedAt: row.startedAt.toISOString(),
  forgotten: isForgotten(row.startedAt, ctx.now),
  ownUntil: ownUntil?.toISOString() ?? null,
})

/** Whether it is the timer that is meant. */
export const isMeant = (timer: Timer, timerId: string | undefined): boolean => !timerId || timerId === timer.id

/** Why nothing can be done to the timer that is meant: none runs, or another one by now. */
export const noSuchTimer = (ctx: Ctx, running: Timer | undefined): Refusal =>
  conflict(running ? { code: 'timer.another', values: { what: whatRuns(ctx, running) } } : { code: 'timer.none' })

/** What a timer counts, in words: N° 123 · asunto, or the activity. */
export function whatRuns({ language }: Ctx, timer: Timer): string {
  const t = timerText[language]
  return timer.case ? t.ofCase(timer.case.number, timer.case.subject) : (timer.activity?.name ?? t.ofNothing)
}

/** Every tab of this person shows the same timer. */
export const touchTimer = (ctx: Ctx): void => ctx.touch(`timer:${ctx.actor.id}`)

type Told = Sent<typeof timeEntriesApi.stopTimer>['body'] & {}
type Counted = Pick<Timer, 'case' | 'activity' | 'mode' | 'note' | 'startedAt'>

/** The work as a timer knows it, where nothing else was told. */
export function workOf(timer: Counted, body: Told, until: Date) {
  const saysWhatFor = body.caseId !== undefined || body.activityId !== undefined
  const when = body.startedAt || body.workedOn ? {} : { startedAt: timer.startedAt }
  return {
    ...when,
    ...(saysWhatFor ? {} : { caseId: timer.case?.id, activityId: timer.activity?.id }),
    mode: body.mode ?? timer.mode,
    note: body.note === undefined ? timer.note : body.note,
    workedMinutes: body.workedMinutes ?? countedMinutes(new Date(body.startedAt ?? timer.startedAt), until),
  }
}
