import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { columnsOf } from '../../../../platform/server/packed.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import { factsFields, type FactsRow } from '../../../service/server/facts.ts'
import { chainOf } from '../../../service/server/serve.ts'
import type { Visit } from '../../visits.contract.ts'
import { type Covered, coverageOf } from '../phone/pack-coverage.ts'
import { readVisit } from '../read-visit.ts'

const MOST_SAID = 8
const LONGEST_DESCRIPTION = 4000
const LONGEST_SAID = 800

type Said = { at: string; author: string; text: string }
type Around = {
  customer: { id: string; name: string; active: boolean; taxId: string | null; phone: string | null }
  email: string | null
  description: string | null
  said: Said[]
}
type Row = Around & Pick<FactsRow, 'coverageFacts'> & Pick<Covered, 'case' | 'equipment' | 'topicChain'>

export type OrderFacts = Around & { visit: Visit; coverage: ReturnType<typeof coverageOf> }

/**
 * All that the order of a visit tells. Notes that only our own people read stay away: the paper is signed by the
 * customer.
 * @throws Refusal 404 when the visit does not exist or is out of this person's reach
 */
export async function readOrderFacts(ctx: Ctx, id: string): Promise<OrderFacts> {
  const visit = await readVisit(ctx, id)
  const today = todayOf(ctx)
  const day = visit.startsAt ? dayInChile(new Date(visit.startsAt)) : today
  const on = day > today ? day : today
  const product = { equipmentId: sql`thing.id`, code: sql`thing.product_code`, company: sql`thing.company` }
  const { coverageFacts } = factsFields(ctx, { on, mode: 'onSite', product })
  const { rows } = await sql<Row>`
    select json_build_object('id', c.id, 'name', c.name, 'active', c.active, 'taxId', c.tax_id, 'phone', c.phone)
        as customer,
      contacts.email, cases.description_text as description,
      ${columnsOf({ coverageFacts, ...around })}
    from visits v
    join customers c on c.id = v.customer_id
    left join contacts on contacts.id = v.contact_id
    left join cases on cases.id = v.case_id
    left join equipment thing on thing.id = v.equipment_id
    where v.id = ${visit.id}`.execute(ctx.db)
  const row = rows[0]!
  const coverage = coverageOf(ctx, { ...row, startsAt: visit.startsAt ? new Date(visit.startsAt) : ctx.now })
  return {
    visit,
    customer: row.customer,
    email: row.email,
    description: row.description && bounded(row.description, LONGEST_DESCRIPTION),
    said: row.said.map(({ at, author, text }) => ({ at, author, text: bounded(text, LONGEST_SAID) })),
    coverage,
  }
}

const bounded = (text: string, most: number) => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text)

const around = {
  topicChain: chainOf(sql`cases.topic_id`),
  equipment: sql`case when thing.id is not null then
    json_build_object('id', thing.id, 'productCode', thing.product_code, 'company', thing.company) end`,
  case: sql`case when cases.id is not null then
    json_build_object('id', cases.id, 'coverageId', cases.coverage_id) end`,
  said: sql`(select coalesce(json_agg(json_build_object('at', said.said_at, 'author', people.name,
      'text', said.body_text) order by said.said_at desc, said.id desc), '[]')
    from (select * from entries where case_id = v.case_id and not internal and body_text <> ''
      order by said_at desc, id desc limit ${sql.lit(MOST_SAID)}) said
    join people on people.id = said.author_id)`,
}
