import { type RawBuilder, sql } from 'kysely'
import { FIRST_COMPANY } from './status.ts'

/** The settings name the company with this number: the first always, another one as long as it is not left. */
export const isNamed = (company: string): RawBuilder<boolean> => sql`(
  ${sql.ref(company)} = ${sql.lit(FIRST_COMPANY)}
  or exists (select from erp_companies where number = ${sql.ref(company)} and used))`
