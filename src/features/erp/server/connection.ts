import type pg from 'pg'
import type { ConnectionFields, ErpChoices } from '../erp-settings.contract.ts'

/** Everything that is needed to reach an ERP. */
export type ErpConnection =
  | ({ kind: 'sqlServer'; password: string } & Omit<ConnectionFields, 'kind'>)
  /** The password is the key of the API. */
  | ({ kind: 'softlandApi'; password: string } & Omit<ConnectionFields, 'kind'>)
  | { kind: 'postgres'; config: pg.PoolConfig }

/** As the ERP itself has it. */
export const USUAL_CHOICES: ErpChoices = { accounts: [], dueBy: 'accounting', serials: null }
