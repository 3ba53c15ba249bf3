import { sql } from 'kysely'
import type { Range } from '../../range.rules.ts'
import type { Sql } from '../engine/define.ts'
import { onDays } from './in-chile.ts'

/** Whether what happened to a case is that it came back; as its index has it. */
export const isReopening = sql`kind = 'stateChanged' and from_value ->> 'category' in ('solved', 'closed')
  and to_value ->> 'category' = 'open'`

/** Each time a case was opened again on these days, of whoever answers for it today. */
export const reopenFacts = (range: Range, where: (Sql | undefined)[] = []): Sql => {
  const conditions = [onDays(sql`e.at`, range), isReopening, ...where.filter((one): one is Sql => one !== undefined)]
  return sql`select e.id, c.responsible_id as person_id
    from case_events e join cases c on c.id = e.case_id where ${sql.join(conditions, sql` and `)}`
}
