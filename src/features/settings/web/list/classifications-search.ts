import { z } from 'zod'
import { classificationKind } from '../../settings.contract.ts'

/** What the address of the classifications says. */
export const classificationsSearch = z.object({ kind: classificationKind.optional().catch(undefined) })
