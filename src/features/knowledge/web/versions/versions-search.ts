import { z } from 'zod'

const revision = z.int().min(1).optional().catch(undefined)

/** What the address of the versions says: which one is shown, and with which it is compared; the newest when absent. */
export const versionsSearch = z.object({ revision, against: revision })
