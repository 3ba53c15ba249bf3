import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Database } from '../../../platform/server/database.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { DocumentPanel, ErpDocument } from '../../erp/erp-documents.contract.ts'
import { isNamed } from '../../erp/server/is-named.ts'
import type { DocumentCheck, DocumentPart } from '../case-documents.contract.ts'
import type { Linked, Verdict } from '../case-documents.rules.ts'

/** A document that was linked, and what is known of it. */
export type Due = Linked & {
  id: string
  caseId: string
  company: number
  panel: DocumentPanel
  ref: string
  verdict: Verdict
  checkedAt: Date | null
  /** Of the copy. */
  version: number
  /** Its company is none of those that the settings name; it may come back. */
  isLeft: boolean
}

type Row = Omit<Due, 'document' | 'verdict'> & { snapshot: unknown; outcome: string; changes: unknown }

const columns = sql`d.id, d.case_id, d.company, d.panel, d.ref, d.fingerprint, d.company_name, d.snapshot, d.outcome, d.changes,
  d.checked_at, d.version,
  not ${isNamed('d.company')} as is_left`

async function read(db: Ctx['db'], statement: RawBuilder<Row>): Promise<Due[]> {
  const { rows } = await statement.execute(db)
  return rows.map(({ snapshot, outcome, changes, ...row }) =>
    Object.assign(row, {
      document: snapshot as ErpDocument,
      verdict: { check: outcome as DocumentCheck, changes: changes as DocumentPart[] },
    }),
  )
}

/** Which kinds of documents can be asked of which companies. */
export type Readable = { company: number; panel: DocumentPanel }[]

/** Whoever may still come back to a closed case does so within this time. */
const CLOSED_DAYS = 30

/**
 * Documents of cases that are pending, or were closed a short while ago, that were not checked `since`: their ids, those
 * that were not for longest first, `most` of each company.
 */
export async function dueOfAll(
  db: Database,
  readable: Readable,
  { since, most, now }: Most & { now: Date },
): Promise<string[]> {
  const companies = readable.map(({ company }) => company)
  const panels = readable.map(({ panel }) => panel)
  const { rows } = await sql<{ id: string }>`
    select id from (
      select d.id, d.checked_at, row_number() over (partition by d.company order by d.checked_at nulls first, d.id) as place
      from case_documents d join cases on cases.id = d.case_id
      where (d.checked_at is null or d.checked_at <= ${since})
        and (d.company, d.panel) in (select * from unnest(${companies}::smallint[], ${panels}::text[]))
        and (cases.category <> 'closed' or cases.closed_at > ${now}::timestamptz - ${CLOSED_DAYS} * interval '1 day')
    ) d where place <= ${most} order by checked_at nulls first, id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of these documents that are still there, in their order. */
export async function dueByIds(db: Ctx['db'], ids: string[]): Promise<Due[]> {
  const rows = await read(db, sql<Row>`select ${columns} from case_documents d where id = any(${ids}::uuid[])`)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/**
 * One document of a case.
 * @throws Refusal 404 when it is not there
 */
export async function linkedOf(
  db: Ctx['db'],
  { id: caseId, documentId }: { id: string; documentId: string },
): Promise<Due> {
  const [one] = await dueByIds(db, [documentId])
  if (one?.caseId !== caseId) throw notFound('document')
  return one
}

type Most = { since: Date; most: number }

/**
 * Documents of a case that were not checked `since`, `most` of each company, so that those of one that is away do not keep
 * the others waiting; longest ago first.
 */
export const dueOfCase = (db: Database, caseId: string, { since, most }: Most): Promise<Due[]> =>
  read(
    db,
    sql<Row>`
      select ${columns} from (
        select *, row_number() over (partition by company order by checked_at nulls first, id) as place
        from case_documents where case_id = ${caseId} and (checked_at is null or checked_at <= ${since})
      ) d where place <= ${most} order by d.checked_at nulls first, d.id`,
  )
