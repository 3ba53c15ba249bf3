import type pg from 'pg'
import type { Company } from './company.ts'

/** Where the rows of a company stand, those before that others refer to. */
const TABLES = {
  customers: 'customers',
  people: 'people',
  equipment: 'equipment',
  priorities: 'priorities',
  caseStates: 'case_states',
  commitmentTypes: 'commitment_types',
  topics: 'topics',
  internalActivities: 'internal_activities',
  pauseReasons: 'pause_reasons',
  cases: 'cases',
  caseEvents: 'case_events',
  commitments: 'commitments',
  commitmentMoves: 'commitment_moves',
  coverageTypes: 'coverage_types',
  ledgers: 'ledgers',
  coverages: 'coverages',
  coverageEquipment: 'coverage_equipment',
  coverageSuspensions: 'coverage_suspensions',
  repairs: 'repairs',
  grants: 'grants',
  timeEntries: 'time_entries',
  timeEntryReversals: 'time_entry_reversals',
  charges: 'charges',
  availabilityPeriods: 'availability_periods',
  allocations: 'allocations',
  grantBalances: 'grant_balances',
  coverageBalances: 'coverage_balances',
} as const satisfies Partial<Record<keyof Company, string>>
type Part = keyof typeof TABLES

/** What the tables need besides, of which no report tells. */
function restOf({ now, people }: Company): Partial<Record<Part, object>> {
  const by = people[0]!.id
  const kept = { version: 1, createdAt: now, updatedAt: now }
  const word = { color: 'blue', active: true, version: 1 }
  const choice = { ...word, position: 1, isDefault: false }
  return {
    customers: { ...kept, active: true },
    people: { ...kept, emailVerified: true, language: 'es', theme: 'auto' },
    equipment: { ...kept, productName: 'Impresora', source: 'manual', active: true },
    priorities: choice,
    caseStates: { ...word, isDefault: false },
    commitmentTypes: choice,
    topics: { ...word, position: 1 },
    internalActivities: choice,
    pauseReasons: choice,
    cases: {
      channel: 'phone',
      descriptionHtml: '',
      descriptionText: '',
      registeredBy: by,
      stateSince: now,
      lastActivityAt: now,
      version: 1,
    },
    caseEvents: { actorName: 'Ana' },
    commitments: { description: 'Llamar', createdBy: by, createdAt: now, version: 1 },
    commitmentMoves: { reason: 'Falta un repuesto' },
    coverageTypes: { fields: [], active: true, version: 1 },
    coverages: { attributes: {}, glance: {}, createdBy: by, createdAt: now, version: 1 },
    coverageSuspensions: { reason: 'No paga' },
    repairs: { recordedBy: by, recordedAt: now, version: 1 },
    grants: { source: 'contracted', createdBy: by, createdAt: now },
    timeEntries: { recordedBy: by, recordedAt: now },
    timeEntryReversals: { reason: 'Era otro día', reversedBy: by, reversedAt: now },
    charges: { createdBy: by, createdAt: now },
    availabilityPeriods: { version: 1 },
  }
}

/** What has to differ from row to row. */
const ownOf = (part: Part, row: { id?: string; chargeCount?: number }): object =>
  part === 'people' ? { email: `${row.id}@test.cl` } : {}

const inSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Puts a company in the place of the one that was there, in one statement. The connection fires no triggers: what is
 * written in the history can be wiped too.
 */
export async function writeCompany(pool: pg.Pool, company: Company): Promise<void> {
  const rest = restOf(company)
  const rows: Record<string, object[]> = {}
  const inserts: string[] = []
  for (const [part, table] of Object.entries(TABLES) as [Part, string][]) {
    const all = company[part].map((row) => ({ ...rest[part], ...row, ...ownOf(part, row as never) }))
    if (!all.length) continue
    const names = Object.keys(all[0]!).map(inSnakeCase)
    rows[table] = all.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [inSnakeCase(name), value])),
    )
    const columns = names.join(', ')
    inserts.push(`i_${table} as (insert into ${table} (${columns})
      select ${columns} from json_populate_recordset(null::${table}, $1::json->'${table}'))`)
  }
  await pool.query(
    Object.values(TABLES)
      .map((table) => `delete from ${table};`)
      .join(' '),
  )
  await pool.query(`with ${inserts.join(', ')} select 1`, [JSON.stringify(rows)])
  if (company.coverages.length) await pool.query('update coverages set glance = coverage_glance(id)')
}
