import type { Person } from '../../src/app/server/demo/people.ts'
import { personName } from '../../src/app/server/demo/names.ts'
import { createRandom } from '../../src/app/server/demo/random.ts'
import type { Database } from '../../src/platform/server/database.ts'

/** So many more than the people of the demonstration: twenty in all attend customers. */
const MORE_AGENTS = 16

/** People who attend and never sign in. */
export async function makeAgents(db: Database, since: Date): Promise<Person[]> {
  const random = createRandom('agents')
  const agents = Array.from({ length: MORE_AGENTS }, (_, n): Person => ({
    id: random.id(since.getTime()),
    name: personName(random),
    email: `agente${n + 1}@demo.atiende.cl`,
    role: 'agent',
    active: true,
  }))
  await db
    .insertInto('people')
    .values(agents.map((agent) => ({ ...agent, createdAt: since, updatedAt: since })))
    .execute()
  return agents
}
