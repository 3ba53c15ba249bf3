import type { Ctx } from '../../../platform/server/context.ts'
import type { Panel, Reading } from '../erp.contract.ts'

/** A row of `erp_snapshots`; joined by customer, panel and erp_code, so that it is of the code the customer has now. */
export type SnapshotRow = { erpCode: string; payload: unknown; readAt: Date | string }

/** What the window must know of our customer. */
export type LinkedCustomer = { id: string; erpCode: string | null }

/** The rest of the product looks at the ERP through this alone. */
export type ErpWindow = {
  /**
   * One panel of a customer. A copy under five minutes old is answered at once, an older one after at most 300 ms:
   * the live reading or the copy, whichever is first. What arrives later is stored and `customer:<id>` is touched.
   */
  readPanel<P extends Panel>(
    ctx: Ctx,
    customer: LinkedCustomer,
    panel: P,
    options?: { refresh?: boolean },
  ): Promise<Reading<P>>
  /** What a snapshot row (or none) says; never waits. `refreshing` is true when `refreshSoon` should be called. */
  readingOf<P extends Panel>(panel: P, row: SnapshotRow | undefined, customer: LinkedCustomer): Reading<P>
  /** Starts reading the account in the background if its copy is old; returns at once. */
  refreshSoon(customerId: string): void
  stop(): Promise<void>
}
