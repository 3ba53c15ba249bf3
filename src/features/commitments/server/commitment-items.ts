import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { Commitment, CommitmentItem } from '../commitments.contract.ts'
import { commitmentAbilities, type Status, standing } from '../commitments.rules.ts'

type Named = { id: string; name: string }
type MoveRow = {
  id: string
  oldDueAt: string
  newDueAt: string
  reason: string
  customerTold: boolean
  movedBy: string
  movedAt: string
}

/** A row that `commitmentColumns` and `commitmentJoins` give. */
export type CommitmentRow = {
  id: string
  case: { id: string; number: number; subject: string }
  caseResponsibleId: string | null
  customer: Named
  type: Named & { color: string }
  description: string
  responsible: Named
  dueAt: Date
  firstDueAt: Date
  status: Status
  metAt: Date | null
  cancelReason: string | null
  version: number
}

/** What a list shows of each row of `commitments`; goes with `commitmentJoins`. */
export const commitmentColumns = sql`
  commitments.id, commitments.description, commitments.due_at, commitments.first_due_at, commitments.status,
  commitments.met_at, commitments.cancel_reason, commitments.version, of_case.responsible_id as case_responsible_id,
  json_build_object('id', of_case.id, 'number', of_case.number, 'subject', of_case.subject) as case,
  json_build_object('id', customers.id, 'name', customers.name) as customer,
  json_build_object('id', commitment_types.id, 'name', commitment_types.name, 'color', commitment_types.color) as type,
  json_build_object('id', responsible.id, 'name', responsible.name) as responsible`

/** Joins to everything that `commitmentColumns` names; the rows stand in `commitments`. */
export const commitmentJoins = sql`
  join customers on customers.id = commitments.customer_id
  join cases of_case on of_case.id = commitments.case_id
  join commitment_types on commitment_types.id = commitments.type_id
  join people responsible on responsible.id = commitments.responsible_id`

/**
 * The same as one JSON value, for the statement about one customer `c`, which gathers lists of several kinds. Names are
 * looked up row by row: hardly any customer has many. Dates come as text.
 */
export const commitmentJsonOfCustomer = sql`json_build_object('id', commitments.id,
  'case', (select json_build_object('id', id, 'number', number, 'subject', subject) from cases where id = case_id),
  'caseResponsibleId', (select cases.responsible_id from cases where id = case_id),
  'customer', json_build_object('id', c.id, 'name', c.name),
  'type', (select json_build_object('id', id, 'name', name, 'color', color) from commitment_types where id = type_id),
  'description', commitments.description,
  'responsible', (select json_build_object('id', id, 'name', name) from people where id = commitments.responsible_id),
  'dueAt', commitments.due_at, 'firstDueAt', commitments.first_due_at, 'status', commitments.status,
  'metAt', commitments.met_at, 'cancelReason', commitments.cancel_reason, 'version', commitments.version)`

/** Every change of the due date of `commitments.id`, newest first. */
export const movesColumn = sql`
  (select coalesce(json_agg(json_build_object('id', moves.id, 'oldDueAt', moves.old_due_at,
    'newDueAt', moves.new_due_at, 'reason', moves.reason, 'customerTold', moves.customer_told,
    'movedBy', mover.name, 'movedAt', moves.moved_at) order by moves.moved_at desc, moves.id desc), '[]')
    from commitment_moves moves join people mover on mover.id = moves.moved_by
    where moves.commitment_id = commitments.id) as moves`

/** The reasons we write are ours: a contact reads what was promised and when, not why it changed. */
export function presentCommitment({ actor, now }: Pick<Ctx, 'actor' | 'now'>, row: CommitmentRow): CommitmentItem {
  return {
    id: row.id,
    case: row.case,
    customer: row.customer,
    type: row.type,
    description: row.description,
    responsible: row.responsible,
    dueAt: row.dueAt.toISOString(),
    firstDueAt: row.firstDueAt.toISOString(),
    standing: standing(row, now),
    metAt: row.metAt?.toISOString() ?? null,
    cancelReason: isStaff(actor) ? row.cancelReason : null,
    version: row.version,
    abilities: commitmentAbilities(actor, {
      status: row.status,
      responsibleId: row.responsible.id,
      caseResponsibleId: row.caseResponsibleId,
    }),
  }
}

const presentMove = (row: MoveRow): Commitment['moves'][number] => ({
  id: row.id,
  oldDueAt: new Date(row.oldDueAt).toISOString(),
  newDueAt: new Date(row.newDueAt).toISOString(),
  reason: row.reason,
  customerTold: row.customerTold,
  movedBy: row.movedBy,
  movedAt: new Date(row.movedAt).toISOString(),
})

const presentWhole = (ctx: Ctx, row: CommitmentRow & { moves: MoveRow[] }): Commitment => {
  const moves = isStaff(ctx.actor) ? row.moves.map(presentMove) : []
  return { ...presentCommitment(ctx, row), moves }
}

/** A commitment with its moves, for whoever is known to see its case. */
export async function readCommitment(ctx: Ctx, id: string): Promise<Commitment> {
  const { rows } = await sql<CommitmentRow & { moves: MoveRow[] }>`
    select ${commitmentColumns}, ${movesColumn} from commitments ${commitmentJoins}
    where commitments.id = ${id}`.execute(ctx.db)
  return presentWhole(ctx, rows[0]!)
}

const MOST_OF_A_CASE = 200

/** Commitments of a case that this person is known to see: pending ones by due time, then the others, newest first. */
export async function commitmentsOfCase(ctx: Ctx, caseId: string): Promise<Commitment[]> {
  const { rows } = await sql<CommitmentRow & { moves: MoveRow[] }>`
    select ${commitmentColumns}, ${movesColumn} from commitments ${commitmentJoins}
    where commitments.case_id = ${caseId}
    order by commitments.status <> 'pending', case when commitments.status = 'pending' then commitments.due_at end,
      coalesce(commitments.met_at, commitments.cancelled_at) desc, commitments.id
    limit ${sql.lit(MOST_OF_A_CASE)}`.execute(ctx.db)
  return rows.map((row) => presentWhole(ctx, row))
}
