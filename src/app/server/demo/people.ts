import { hashPassword } from 'better-auth/crypto'
import type { Database } from '../../../platform/server/database.ts'
import type { Role } from '../../../platform/shared/actor.ts'
import { createRandom } from './random.ts'

export const PASSWORD = 'demo-atiende-2026'

export type Person = { id: string; key: string; name: string; email: string; role: Role; active: boolean }

const staff: Omit<Person, 'id' | 'email'>[] = [
  { key: 'admin', name: 'Alicia Montero', role: 'admin', active: true },
  { key: 'sofia', name: 'Sofía Rivas', role: 'supervisor', active: true },
  { key: 'ana', name: 'Ana Núñez', role: 'agent', active: true },
  { key: 'pedro', name: 'Pedro Ibáñez', role: 'agent', active: true },
  { key: 'carla', name: 'Carla Espinoza', role: 'agent', active: true },
  { key: 'tomas', name: 'Tomás Oyarzún', role: 'technician', active: true },
  { key: 'luis', name: 'Luis Huenchumil', role: 'technician', active: true },
  { key: 'marta', name: 'Marta Zúñiga', role: 'agent', active: false },
]

/** The people of the demonstration, each with the same password. */
export async function insertPeople(db: Database, createdAt: Date, mail = 'demo.atiende.cl'): Promise<Person[]> {
  const random = createRandom('people')
  const people = staff.map(({ key, name, role, active }): Person => {
    const id = random.id(createdAt.getTime())
    return { id, key, name, email: `${key}@${mail}`, role, active }
  })
  await db
    .insertInto('people')
    .values(
      people.map(({ id, name, email, role, active }) => ({
        id,
        name,
        email,
        role,
        active,
        createdAt,
        updatedAt: createdAt,
      })),
    )
    .execute()
  const password = await hashPassword(PASSWORD)
  await db
    .insertInto('accounts')
    .values(
      people.map(({ id }) => ({
        id: random.id(createdAt.getTime()),
        personId: id,
        accountId: id,
        providerId: 'credential',
        password,
      })),
    )
    .execute()
  return people
}
