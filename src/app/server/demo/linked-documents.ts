import { sql } from 'kysely'
import type pg from 'pg'
import { checkOf } from '../../../features/case-documents/case-documents.rules.ts'
import { documentThen } from '../../../features/case-documents/server/document-then.ts'
import { recordEvent } from '../../../features/cases/server/history.ts'
import type { DocumentPanel, ErpDocument } from '../../../features/erp/erp-documents.contract.ts'
import { USUAL_CHOICES } from '../../../features/erp/server/connection.ts'
import type { Row, Rows } from '../../../features/erp/server/demo/rows.ts'
import { openErp } from '../../../features/erp/server/open-erp.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { MINUTE } from './clock.ts'

/** A company of the ERP, and what stands in it. */
export type Softland = { company: number; name: string; connection: pg.PoolConfig; rows: Rows }

/** A document that somebody linked: which of the customer's it is, and how it was then if it is not so any more. */
type Link = {
  company: number
  panel: DocumentPanel
  table: string
  issuedOn: string
  isIt: (row: Row) => boolean
  refOf: (row: Row) => string
  asLinked?: Partial<ErpDocument>
}

const sale = {
  panel: 'invoices',
  table: 'iw_gsaen',
  issuedOn: 'Fecha',
  refOf: ({ Tipo, NroInt }: Row) => `${Tipo}.${NroInt}`,
} as const
const stands = ({ Tipo, Estado, EnMantencion }: Row) => Tipo === 'F' && Estado === 'V' && !EnMantencion
const links: Link[] = [
  // one that was made void since
  { ...sale, company: 1, isIt: ({ Tipo, Estado }) => Tipo === 'F' && Estado === 'N', asLinked: { state: null } },
  { ...sale, company: 2, isIt: stands },
  { ...sale, company: 1, isIt: stands },
]

type Case = {
  id: string
  registeredAt: Date
  lastActivityAt: Date
  personId: string
  personName: string
  /** Of its customer, by company. */
  codes: Record<number, string>
}

/** What is said of what was bought, and a number of a document that is another one. */
const ABOUT_SALES = 'pedido|compra|cotiza|precio|garant|factura'
const NUMBER = '[0-9]{4}'

/** Links documents to cases of these customers, pending ones if there are, one to each, as whoever is responsible would. */
export async function linkDocuments(ctx: Ctx, softlands: Softland[], customerIds: string[]): Promise<void> {
  const { rows: cases } = await sql<Case>`
    select cases.id, registered_at, last_activity_at, people.id as person_id, people.name as person_name,
      (select json_object_agg(company, code) from customer_codes where customer_id = cases.customer_id) as codes
    from cases join people on people.id = responsible_id
    where cases.customer_id = any(${customerIds}::uuid[]) and subject !~ ${NUMBER}
    order by category in ('open', 'waiting') desc, equipment_id is not null or subject ~* ${ABOUT_SALES} desc, number desc`.execute(
    ctx.db,
  )
  for (const link of links) {
    const softland = softlands.find(({ company }) => company === link.company)
    const chosen = softland && choose(link, softland, cases)
    if (!chosen) continue
    cases.splice(cases.indexOf(chosen.one), 1)
    await linkOne(ctx, { link, softland, ...chosen })
  }
}

/** The first case whose customer has such a document that was there when it was registered, and the last of those. */
function choose({ table, issuedOn, isIt, refOf }: Link, { company, rows }: Softland, cases: Case[]) {
  const documents = rows.all(table).filter(isIt)
  for (const one of cases) {
    const before = dayInChile(one.registeredAt)
    const own = documents.filter(
      (row) => String(row.CodAux).trim() === one.codes[company] && String(row[issuedOn]) <= before,
    )
    const last = own.toSorted((a, b) => (String(a[issuedOn]) < String(b[issuedOn]) ? 1 : -1))[0]
    if (last) return { one, ref: refOf(last) }
  }
  return undefined
}

type Linking = { link: Link; softland: Softland; one: Case; ref: string }

async function linkOne(ctx: Ctx, { link, softland, one, ref }: Linking): Promise<void> {
  const erp = openErp({ kind: 'postgres', config: softland.connection }, USUAL_CHOICES, () => ctx.now)
  const found = await erp.documentAt(link.panel, ref).finally(() => erp.stop())
  if (!found) throw new Error(`the demonstration has no document ${ref}`)
  const document = { ...found.document, ...link.asLinked }
  const { company, name: companyName } = softland
  const { check, changes } = checkOf({ document, fingerprint: found.fingerprint, companyName }, found, companyName)
  const at = new Date(Math.min(one.registeredAt.getTime() + 12 * MINUTE, one.lastActivityAt.getTime()))
  const then = { ...ctx, now: at, actor: { ...ctx.actor, id: one.personId, name: one.personName } }
  const id = ctx.newId()
  await ctx.db
    .insertInto('caseDocuments')
    .values({
      id,
      caseId: one.id,
      company,
      panel: link.panel,
      ref,
      fingerprint: found.fingerprint,
      companyName,
      snapshot: JSON.stringify(document),
      linkedBy: one.personId,
      linkedAt: at,
      outcome: check,
      changes: JSON.stringify(changes),
      checkedAt: ctx.now,
    })
    .execute()
  await recordEvent(then, {
    caseId: one.id,
    kind: 'documentLinked',
    subjectId: id,
    to: documentThen(document, { company, companyName }),
  })
}
