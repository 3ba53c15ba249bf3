import type { ErpChoices } from '../erp-settings.contract.ts'
import type { ErpConnection } from './connection.ts'
import type { Erp } from './erp.ts'
import { connectPostgres } from './softland/connection.ts'
import { postgres } from './softland/dialect.ts'
import { createSoftland } from './softland/driver.ts'
import { NOWHERE } from './softland-api/addresses.ts'
import { createSoftlandApi } from './softland-api/driver.ts'
import { connectApi, LIMITS } from './softland-api/request.ts'
import { connectSqlServer } from './softland/sql-server/connect.ts'

/** The ERP at the other end of a connection, read as the company chose. Nothing is asked before the first question. */
export function openErp(connection: ErpConnection, choices: ErpChoices, now: () => Date, own = NOWHERE): Erp {
  if (connection.kind === 'softlandApi')
    return createSoftlandApi({ line: connectApi(connection, LIMITS, own), connection, choices, now })
  const line =
    connection.kind === 'sqlServer'
      ? connectSqlServer(connection)
      : { ...connectPostgres(connection.config), dialect: postgres }
  return createSoftland({ ...line, choices, now })
}
