import type { World } from '../../../platform/server/context.ts'

const HOUR_MS = 60 * 60_000

/** Removes sessions that have expired, and the counts of attempts to sign in that no longer limit anybody. */
export async function forgetExpired({ db, now }: Pick<World, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<', now()).execute()
  await db
    .deleteFrom('rateLimits')
    .where('lastRequest', '<', now().getTime() - HOUR_MS)
    .execute()
}
