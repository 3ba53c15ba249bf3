import { z } from 'zod'
import { importKind } from '../../erp-import.contract.ts'

/** What the address says: which import is shown, the newest when absent, and which of its customers. */
export const importSearch = z.object({
  import: z.uuid().optional().catch(undefined),
  kind: importKind.optional().catch(undefined),
  /** Of which company the next one is; that of the one that is shown when absent. */
  company: z.int().min(1).max(32_767).optional().catch(undefined),
})
