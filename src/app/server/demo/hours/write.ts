import type { CaseEvents } from '../../../../features/cases/cases.events.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Row, Rows } from '../rows.ts'
import { type Covered, writeCovered } from './covered.ts'
import { chargeOf, type Entry, termOf } from './entries.ts'
import { writeHistory } from './history.ts'
import { settle } from './settle.ts'
import { timeOf } from './work.ts'

/** Writes coverages, the time worked, what was charged, and all that follows from it. */
export function writeHours(random: Random, rows: Rows, coverages: Covered[], entries: Entry[]): void {
  const grants = new Map(coverages.map((one) => [one, writeCovered(random, rows, one)]))
  for (const one of coverages) writeHistory(random, rows, one)
  const ordered = entries.toSorted((one, other) => one.recordedAt - other.recordedAt)
  for (const entry of ordered) writeEntry(random, rows, entry)
  for (const ledgerId of new Set(coverages.map((one) => one.ledgerId))) {
    const sharing = coverages.filter((one) => one.ledgerId === ledgerId)
    const settled = settle({
      id: ledgerId,
      terms: sharing.map(termOf),
      grants: sharing.flatMap((one) => grants.get(one)!),
      charges: ordered.filter((one) => one.covered?.ledgerId === ledgerId && !one.reversal).map(chargeOf),
    })
    for (const [table, all] of Object.entries(settled)) for (const row of all) rows.add(table, row)
  }
}

function writeEntry(random: Random, rows: Rows, entry: Entry): void {
  const { covered, reversal } = entry
  rows.add('time_entries', {
    id: entry.id,
    case_id: entry.case?.id ?? null,
    customer_id: entry.client.id,
    activity_id: null,
    person_id: entry.person.id,
    mode: entry.mode,
    worked_on: entry.workedOn,
    started_at: entry.startedAt === null ? null : new Date(entry.startedAt),
    worked_minutes: entry.minutes,
    accounted_minutes: entry.accounted,
    coverage_id: covered?.id ?? null,
    not_charged_reason: entry.notCharged,
    note: entry.note,
    replaces_id: entry.replaces?.id ?? null,
    recorded_by: entry.recordedBy.id,
    recorded_at: new Date(entry.recordedAt),
  })
  if (covered) writeCharge(random, rows, entry, covered)
  if (reversal)
    rows.add('time_entry_reversals', {
      time_entry_id: entry.id,
      reason: reversal.reason,
      reversed_by: reversal.by.id,
      reversed_at: new Date(reversal.at),
    })
  if (entry.case) tellCase(random, rows, entry, entry.case)
}

function writeCharge(random: Random, rows: Rows, entry: Entry, covered: Covered): void {
  const charge = chargeOf(entry)
  const row: Row = {
    id: charge.id,
    ledger_id: covered.ledgerId,
    coverage_id: covered.id,
    kind: 'charge',
    reverses_id: null,
    time_entry_id: entry.id,
    person_id: entry.person.id,
    case_id: charge.caseId,
    mode: entry.mode,
    worked_on: entry.workedOn,
    worked_at: new Date(charge.workedAt),
    real_minutes: entry.minutes,
    accounted_minutes: entry.accounted,
    accounting: entry.accounting,
    reason: null,
    created_by: entry.recordedBy.id,
    created_at: new Date(entry.recordedAt),
  }
  rows.add('charges', row)
  if (!entry.reversal) return
  const { at, by, reason } = entry.reversal
  const back = { kind: 'reversal', reverses_id: charge.id, reason, created_by: by.id, created_at: new Date(at) }
  rows.add('charges', { ...row, id: random.id(at), ...back })
}

/** The work stands in the follow-up of its case. */
function tellCase(random: Random, rows: Rows, entry: Entry, one: Row): void {
  const { person, mode, workedOn, minutes: workedMinutes, accounted: accountedMinutes, covered, note, reversal } = entry
  const work = { person: named(person), mode, workedOn, workedMinutes, accountedMinutes }
  const logged: CaseEvents['timeLogged'] = {
    to: { ...work, coverage: covered && { id: covered.id, name: String(covered.number) }, note },
  }
  const tell = (
    kind: string,
    at: number,
    by: Person,
    values: { from?: object; to?: object },
    reason: string | null,
  ) => {
    rows.add('case_events', {
      id: random.id(at),
      case_id: one.id!,
      at: new Date(at),
      actor_id: by.id,
      actor_name: by.name,
      kind,
      subject_id: entry.id,
      from_value: values.from ?? null,
      to_value: values.to ?? null,
      reason,
    })
    if (timeOf(one.last_activity_at) < at) rows.change(String(one.id), { last_activity_at: new Date(at) })
  }
  tell('timeLogged', entry.recordedAt, entry.recordedBy, logged, entry.notCharged)
  if (reversal) tell('timeReversed', reversal.at, reversal.by, { from: work }, reversal.reason)
}

const named = ({ id, name }: Person) => ({ id, name })
