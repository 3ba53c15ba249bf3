import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { FileInfo } from '../../files/files.contract.ts'
import type { z } from 'zod'
import { type CaseDetail, type caseLink, channel } from '../cases.contract.ts'
import {
  caseAbilities,
  maySeeCase,
  type OwnWork,
  type Pending,
  type PendingCommitment,
  whyNotClose,
} from '../cases.rules.ts'
import { type ItemRow, itemColumns, itemJoins, presentItem } from './case-items.ts'
import { ownWork } from './history.ts'
import { inWords } from './reasons.ts'
import { unfinishedVisitOf } from './unfinished-visits.ts'
import { readRecurrences } from './recurrence/read-recurrences.ts'

type Named = { id: string; name: string }
type DetailRow = ItemRow &
  OwnWork & {
    descriptionHtml: string
    channel: string
    contact: (Named & { email: string | null; phone: string | null }) | null
    equipment: (Named & { serial: string | null }) | null
    coverage: CaseDetail['coverage']
    registeredBy: Named
    stateSince: Date
    survivor: { id: string; number: number; customerId: string } | null
    links: (z.infer<typeof caseLink> & { customerId: string })[]
    files: FileInfo[]
    pendingCommitments: PendingCommitment[]
    unfinishedVisits: Pending['unfinishedVisits']
    version: number
  }

/**
 * A case with everything its screen shows but the time line, in one statement.
 * @param key the id, or the number people know
 * @throws Refusal 404 when it does not exist or is out of this person's reach
 */
export async function readCase(ctx: Ctx, key: string): Promise<CaseDetail> {
  const { rows } = await sql<DetailRow>`
    select ${itemColumns}, ${detailColumns}, ${ownWork(ctx)}
    from cases ${itemJoins}
    left join contacts on contacts.id = cases.contact_id
    left join equipment on equipment.id = cases.equipment_id
    left join coverages on coverages.id = cases.coverage_id
    left join coverage_types on coverage_types.id = coverages.type_id
    left join cases survivor on survivor.id = cases.survivor_id
    join people registrar on registrar.id = cases.registered_by
    where ${/^\d+$/.test(key) ? sql`cases.number = ${key}` : sql`cases.id = ${key}`}`.execute(ctx.db)
  const [row] = rows
  if (!row || !maySeeCase(ctx.actor, row)) throw notFound('case')
  const recurrences = row.recurrent ? await readRecurrences(ctx, row.id) : []
  return { ...presentDetail(ctx, row), recurrences }
}

const linkColumns = (other: 'case_id' | 'related_case_id', direction: 'from' | 'to') => sql`
  select link.id, json_build_object('id', link.id, 'kind', link.kind, 'direction', ${sql.lit(direction)},
    'customerId', other.customer_id, 'case', json_build_object('id', other.id, 'number', other.number,
    'subject', other.subject, 'state', json_build_object('id', state.id, 'name', state.name,
    'color', state.color, 'category', state.category))) as link
  from case_links link
  join cases other on other.id = link.${sql.ref(other)}
  join case_states state on state.id = other.state_id`

const detailColumns = sql`
  cases.description_html, cases.channel, cases.state_since, cases.version,
  case when contacts.id is not null then json_build_object('id', contacts.id, 'name', contacts.name,
    'email', contacts.email, 'phone', coalesce(contacts.mobile, contacts.phone)) end as contact,
  case when equipment.id is not null then json_build_object('id', equipment.id, 'name', equipment.product_name,
    'serial', equipment.serial) end as equipment,
  case when coverages.id is not null then json_build_object('id', coverages.id, 'name', coverage_types.name,
    'number', coverages.number, 'kind', coverages.kind) end as coverage,
  json_build_object('id', registrar.id, 'name', registrar.name) as registered_by,
  case when survivor.id is not null then json_build_object('id', survivor.id, 'number', survivor.number,
    'customerId', survivor.customer_id) end as survivor,
  (select coalesce(json_agg(found.link order by found.id), '[]') from (
    ${linkColumns('related_case_id', 'from')} where link.case_id = cases.id
    union all
    ${linkColumns('case_id', 'to')} where link.related_case_id = cases.id) found) as links,
  (select coalesce(json_agg(json_build_object('id', files.id, 'name', files.name, 'mediaType', files.media_type,
    'sizeBytes', files.size_bytes) order by files.id), '[]')
    from case_files join files on files.id = case_files.file_id where case_files.case_id = cases.id) as files,
  (select coalesce(json_agg(json_build_object('type', commitment_types.name, 'description', commitments.description)
    order by commitments.due_at), '[]')
    from commitments join commitment_types on commitment_types.id = commitments.type_id
    where commitments.case_id = cases.id and commitments.status = 'pending') as pending_commitments,
  (select coalesce(json_agg(json_build_object('name', 'N° ' || number) order by number), '[]')
    from visits where ${unfinishedVisitOf(sql`cases.id`)}) as unfinished_visits`

function presentDetail(ctx: Ctx, row: DetailRow): Omit<CaseDetail, 'recurrences'> {
  const item = presentItem(ctx, row)
  const { category } = item.state
  const { customerId, responsibleId, hasOwnCommitment, hasOwnVisit } = row
  const abilities = caseAbilities(ctx.actor, {
    customerId,
    responsibleId,
    category,
    hasOwnCommitment,
    hasOwnVisit,
  })
  const asked = abilities.changeState && category !== 'closed'
  const against = asked
    ? whyNotClose({ pendingCommitments: row.pendingCommitments, unfinishedVisits: row.unfinishedVisits })
    : []
  // a contact hears nothing of the cases of other companies
  const heard = (customerId: string) => ctx.actor.role !== 'contact' || customerId === ctx.actor.customerId
  return {
    ...item,
    descriptionHtml: row.descriptionHtml,
    channel: channel.parse(row.channel),
    contact: row.contact,
    equipment: row.equipment,
    coverage: row.coverage,
    registeredBy: row.registeredBy,
    stateSince: row.stateSince.toISOString(),
    solvedAt: row.solvedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    survivor:
      row.survivor && heard(row.survivor.customerId) ? { id: row.survivor.id, number: row.survivor.number } : null,
    links: row.links
      .filter((link) => heard(link.customerId))
      .map((link) => ({ id: link.id, kind: link.kind, direction: link.direction, case: link.case })),
    files: row.files,
    version: row.version,
    abilities: {
      ...abilities,
      whyNotClose: against.map(({ code, values }) => ({ code, values, text: inWords(ctx, { code, values }) })),
    },
  }
}
