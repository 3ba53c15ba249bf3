import { z } from 'zod'
import { id } from '../../platform/shared/contract.ts'

/** Shapes that every answer about visits uses. */
export const named = z.object({ id, name: z.string() })
export const person = named
export const equipmentLine = z.object({ id, productName: z.string(), serial: z.string().nullable() })
