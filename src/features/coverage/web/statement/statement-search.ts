import { z } from 'zod'
import { month } from '../../statement.contract.ts'

/** What the address of a statement says: its month, the usual one when it cannot be understood. */
export const statementSearch = z.object({ month: month.optional().catch(undefined) })
