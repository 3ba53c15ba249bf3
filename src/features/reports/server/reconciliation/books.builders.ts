import { afterAll } from 'vitest'
import { cloneDatabase } from '../../../../app/server/testing/harness.ts'
import { type Ctx, createContext } from '../../../../platform/server/context.ts'
import { createDatabase, createPool } from '../../../../platform/server/database.ts'
import type { Company } from './company.ts'
import { writeCompany } from './write-company.builders.ts'

/** A database that holds one company after another, each as its supervisor sees it. */
export async function openBooks() {
  const pool = createPool({
    ...(await cloneDatabase()),
    max: 3,
    options: '-c timezone=UTC -c session_replication_role=replica',
  })
  afterAll(() => pool.end())
  const db = createDatabase(pool)
  return {
    db,
    async hold(company: Company): Promise<Ctx> {
      await writeCompany(pool, company)
      const { id, name } = company.people[0]!
      const actor = { id, name, email: '', role: 'supervisor' as const, customerId: null, language: 'es' as const }
      return createContext({ db, announce: () => undefined, now: () => company.now }, actor)
    },
  }
}
