import { createHash } from 'node:crypto'
import type { Report } from '../../report.contract.ts'
import { inOrder } from './in-order.ts'

/** How and when it is sent, and what was asked about it meanwhile, are no content. */
const notContent = { id: undefined, sentAt: undefined, despiteCancelled: undefined }

/** The same content has the same fingerprint, however often it is sent. */
export const contentHash = (report: Report): string =>
  createHash('sha256')
    .update(inOrder({ ...report, ...notContent })!)
    .digest('base64url')
