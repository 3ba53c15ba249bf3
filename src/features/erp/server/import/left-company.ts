import { type RawBuilder, sql } from 'kysely'

/** Why an import of a company that the settings name no more has failed. */
export const COMPANY_LEFT = { code: 'erp_import.company_left' }

/** Of `erp_imports`: its company is read no more. The first one always is, as far as imports go. */
export const isLeft: RawBuilder<boolean> = sql`(company > 1 and not exists (
  select from erp_companies where number = erp_imports.company and used))`
