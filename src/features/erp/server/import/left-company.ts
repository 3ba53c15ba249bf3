import { type RawBuilder, sql } from 'kysely'
import { isNamed } from '../is-named.ts'

/** Why an import of a company that the settings name no more has failed. */
export const COMPANY_LEFT = { code: 'erp_import.company_left' }

/** Of `erp_imports`: its company is read no more. */
export const isLeft: RawBuilder<boolean> = sql`not ${isNamed('erp_imports.company')}`
