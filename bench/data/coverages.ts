import type { Random } from '../../src/app/server/demo/random.ts'
import type { CoverageType } from '../../src/features/coverage/coverage-types.contract.ts'
import { contractedGrants, type GrantFact, type Term } from '../../src/features/coverage/grants.rules.ts'
import type { Charge } from '../../src/features/coverage/ledger.rules.ts'
import { columnsOf } from '../../src/features/coverage/server/term-columns.ts'
import type { SomeTerms, Terms } from '../../src/features/coverage/terms.contract.ts'
import { withTerms } from '../../src/features/coverage/types.rules.ts'
import { addDays, addMonths, lastDayOf } from '../../src/platform/shared/days.ts'
import type { FirstTypes } from '../../src/features/coverage/server/types/first-types.ts'
import type { Row } from './copy.ts'
import type { SeededCustomer } from './customers.ts'

/** A contract or warranty that work is charged to. */
export type SeededCoverage = Term & {
  number: number
  ledger: SeededLedger
  startsOn: string
  typeId: string
  terms: Terms
  equipmentId: string | null
  /** One of those with thousands of charges, and no others. */
  large: boolean
}
export type SeededLedger = { id: string; terms: Term[]; grants: GrantFact[]; charges: Charge[] }

const TERM_COLUMNS =
  `grant_minutes grant_period carry_over rounding_minutes minimum_minutes online_percent offline_percent
  on_site_percent travel_percent after_hours_percent overrun_policy calendar_id stops_during_repair`.split(/\s+/)
export const COVERAGE_COLUMNS = {
  ledgers: ['id', 'customer_id'],
  coverages: `id number reference customer_id type_id kind ledger_id starts_on ends_on last_day scope renewed_from
    takes_hours_along created_by created_at`
    .split(/\s+/)
    .concat(TERM_COLUMNS),
  coverage_equipment: ['coverage_id', 'equipment_id'],
  coverage_events: 'id coverage_id at actor_id actor_name kind to_value'.split(' '),
  grants: 'id ledger_id coverage_id kind minutes starts_on expires_on source created_by created_at'.split(' '),
}
export type CoverageRows = Record<keyof typeof COVERAGE_COLUMNS, Row[]>

export type Making = {
  random: Random
  types: Record<keyof FirstTypes, CoverageType>
  supervisor: { id: string; name: string }
  until: string
  /** How many customers have a contract with thousands of charges. */
  large: number
}

const HOUR = 60
/** Customers with the contracts that jobs with many charges are measured on; half of them for bare SQL. */
export const LARGE = 16
export const LARGE_CHARGES = 5000
/** How a contract with so many charges is found: BENCH-5000, BENCH-5000-2 … */
export const largeReference = (place: number) => `BENCH-${LARGE_CHARGES}${place ? `-${place + 1}` : ''}`

/** Contracts and warranties of about two fifths of the customers: some with several, some renewed. */
export function makeCoverages(making: Making, customers: SeededCustomer[]) {
  const { random } = making
  const rows: CoverageRows = { ledgers: [], coverages: [], coverage_equipment: [], coverage_events: [], grants: [] }
  const all: SeededCoverage[] = []
  const add = (customer: SeededCustomer, asked: Asked) => {
    const made = make(making, rows, customer, { ...asked, number: all.length + 1 })
    customer.coverages.push(made)
    all.push(made)
    return made
  }
  for (const [place, customer] of customers.entries()) {
    if (place < making.large) {
      add(customer, { key: 'hours', startsOn: addMonths(making.until, -11), months: 24, ...large(place) })
      continue
    }
    if (random.chance(0.6)) continue
    const kind = random.weighted({ hours: 6, monthly: 2, unlimited: 1 })
    const terms: SomeTerms = { overrunPolicy: 'warn' }
    let last = add(customer, { key: kind, startsOn: addDays(making.until, -random.between(0, 1090)), terms })
    while (last.lastDay < making.until && random.chance(0.85)) {
      const along = kind === 'hours' && random.chance(0.4)
      last = add(customer, { key: kind, startsOn: addDays(last.lastDay, 1), terms, before: last, along })
    }
    for (const equipmentId of customer.equipment)
      if (random.chance(0.3))
        add(customer, { key: 'maker', startsOn: addDays(making.until, -random.between(0, 500)), equipmentId })
  }
  return { all, rows }
}

type Asked = {
  key: keyof FirstTypes
  startsOn: string
  months?: number
  terms?: SomeTerms
  reference?: string
  equipmentId?: string
  before?: SeededCoverage
  along?: boolean
}

/** Hours month by month that are carried over, so that work of long ago moves what many others were taken from. */
const large = (place: number): Pick<Asked, 'reference' | 'terms'> => ({
  reference: largeReference(place),
  terms: {
    grantMinutes: 150 * HOUR,
    grantPeriod: 'month',
    carryOver: true,
    roundingMinutes: 5,
    minimumMinutes: 5,
    percent: { onSite: 100, travel: 100 },
  },
})

function make(making: Making, rows: CoverageRows, customer: SeededCustomer, asked: Asked & { number: number }) {
  const { random, types, supervisor } = making
  const { key, startsOn, months, number, reference = null, equipmentId = null, before, along = false } = asked
  const type = types[key]
  const at = Date.parse(startsOn)
  const id = random.id(at)
  const endsOn = lastDayOf(startsOn, months ?? type.durationMonths)
  const terms = withTerms(type.terms, asked.terms ?? {})
  const ledger = along ? before!.ledger : { id: random.id(at), terms: [], grants: [], charges: [] }
  if (!along) rows.ledgers.push([ledger.id, customer.id])
  const created = new Date(at)
  const columns = columnsOf(terms) as Record<string, string | number | boolean | null>
  rows.coverages.push([
    id,
    number,
    reference,
    customer.id,
    type.id,
    type.kind,
    ledger.id,
    startsOn,
    endsOn,
    endsOn,
    equipmentId ? 'equipment' : 'all',
    before?.id ?? null,
    along,
    supervisor.id,
    created,
    ...TERM_COLUMNS.map((name) => columns[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]!),
  ])
  if (equipmentId) rows.coverage_equipment.push([id, equipmentId])
  const told = JSON.stringify({ type: type.name, startsOn, endsOn })
  rows.coverage_events.push([random.id(at), id, created, supervisor.id, supervisor.name, 'created', told])
  const one: SeededCoverage = {
    id,
    number,
    ledger,
    startsOn,
    endsOn,
    lastDay: endsOn,
    renewedFrom: before?.id ?? null,
    takesHoursAlong: along,
    typeId: type.id,
    terms,
    equipmentId,
    large: reference !== null,
  }
  ledger.terms.push(one)
  for (const grant of grantsOf(one)) {
    const fact: GrantFact = { id: random.id(at), coverageId: id, kind: 'grant', adjustsId: null, ...grant }
    ledger.grants.push(fact)
    const { minutes, startsOn: from, expiresOn } = grant
    rows.grants.push([fact.id, ledger.id, id, 'grant', minutes, from, expiresOn, 'contracted', supervisor.id, created])
  }
  return one
}

function grantsOf({ terms, startsOn, endsOn }: SeededCoverage) {
  const { grantMinutes: minutes, grantPeriod: period, carryOver } = terms
  return minutes === null ? [] : contractedGrants({ startsOn, endsOn }, { minutes, period, carryOver })
}
