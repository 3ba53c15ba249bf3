import { sql } from 'kysely'
import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { category } from '../../../settings/settings.contract.ts'
import type { Pack, PackedVisit } from '../../phone.contract.ts'
import { coverageOf } from './pack-coverage.ts'
import { packRows, type PackRow } from './pack-rows.ts'

type Around = Pick<Pack, 'forms' | 'states' | 'commitmentTypes' | 'people'>

const MOST_PEOPLE = 1000

/** All that the phone of whoever asks needs for the visits of these days, as it is at one moment. */
export function readPack(ctx: Ctx, maxFileBytes: number): Promise<Pack> {
  if (!isStaff(ctx.actor)) throw notAllowed()
  return inPicture(ctx, async (ctx) => {
    const rows = await packRows(ctx)
    const { actor } = ctx
    return {
      at: ctx.now.toISOString(),
      me: { id: actor.id, name: actor.name },
      visits: rows.map((row) => present(ctx, row)),
      ...(await readAround(ctx, rows)),
      maxFileBytes,
    }
  })
}

/** What every visit needs alike: forms once for each version, and what can be chosen. */
async function readAround(ctx: Ctx, rows: PackRow[]): Promise<Around> {
  const used = new Map(rows.map(({ form }) => [`${form.id} ${form.version}`, form]))
  const { rows: around } = await sql<Around>`select
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'version', v.number, 'form', v.form)
        order by f.name_key, v.number), '[]')
      from json_to_recordset(${JSON.stringify([...used.values()])}::json) as used (id uuid, version integer)
      join visit_form_versions v on v.form_id = used.id and v.number = used.version
      join visit_forms f on f.id = v.form_id) as forms,
    (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'category', category) order by position, id),
        '[]') from case_states where active) as states,
    (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by position, id), '[]')
      from commitment_types where active) as commitment_types,
    (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by lower(name), id), '[]')
      from (select id, name from people where active and role <> 'contact' order by lower(name), id
        limit ${sql.lit(MOST_PEOPLE)}) people) as people`.execute(ctx.db)
  return around[0]!
}

const instantOf = (at: Date | null) => at?.toISOString() ?? null

function present(ctx: Ctx, row: PackRow): PackedVisit {
  const { case: behind, contact, equipment, report } = row
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    case: behind && { id: behind.id, number: behind.number, subject: behind.subject },
    customer: { id: row.customer.id, name: row.customer.name },
    technicians: row.technicians,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: { address: row.address, district: row.district, city: row.city, directions: row.directions },
    equipment: equipment && { id: equipment.id, productName: equipment.productName, serial: equipment.serial },
    form: row.form,
    travelledAt: instantOf(row.travelledAt),
    arrivedAt: instantOf(row.arrivedAt),
    departedAt: instantOf(row.departedAt),
    cancelledAt: instantOf(row.cancelledAt),
    version: row.version,
    contact: contact && { id: contact.id, name: contact.name, phone: contact.phone, mobile: contact.mobile },
    instructions: row.instructions,
    parts: row.parts,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason,
    report: report && { ...report, receivedAt: new Date(report.receivedAt).toISOString() },
    coverage: coverageOf(ctx, row),
    situation: behind && {
      description: behind.description,
      entries: behind.entries.map(({ at, author, text }) => ({ at: new Date(at).toISOString(), author, text })),
    },
    facts: factsOf(ctx, row),
    mayMoveCase: mayMoveCase(ctx, row),
  }
}

/** What fields of the form may begin with; the day and the time are those of the phone when it is opened. */
function factsOf({ actor }: Ctx, row: PackRow): PackedVisit['facts'] {
  const { customer, contact, equipment, case: behind } = row
  const facts: Record<keyof PackedVisit['facts'], string | null | undefined> = {
    'customer.name': customer.name,
    'customer.taxId': customer.taxId && showRut(customer.taxId),
    'contact.name': contact?.name,
    'contact.phone': contact?.mobile ?? contact?.phone,
    'contact.email': contact?.email,
    address: [row.address, row.district, row.city].filter(Boolean).join(', '),
    'case.number': behind && String(behind.number),
    'case.subject': behind?.subject,
    'equipment.product': equipment?.productName,
    'equipment.serial': equipment?.serial,
    'technician.name': actor.name,
    today: null,
    now: null,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value))
}

function mayMoveCase({ actor }: Ctx, { customer, case: behind }: PackRow): boolean {
  if (!behind) return false
  const facts = {
    customerId: customer.id,
    responsibleId: behind.responsibleId,
    category: category.parse(behind.category),
    hasOwnCommitment: false,
    hasOwnVisit: true,
  }
  return caseAbilities(actor, facts).changeState
}
