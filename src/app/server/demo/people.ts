import { hashPassword } from 'better-auth/crypto'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Role } from '../../../platform/shared/actor.ts'
import { createRandom } from './random.ts'

export const PASSWORD = 'demo-atiende-2026'

export type Person = { id: string; name: string; email: string; role: Role; active: boolean }
type AtClient = { id: string; contacts: { email: string }[]; portal: { id: string; name: string } | undefined }

const MAIL = 'demo.atiende.cl'
const staff: [key: string, name: string, role: Role, active?: false][] = [
  ['admin', 'Alicia Montero', 'admin'],
  ['sofia', 'Sofía Rivas', 'supervisor'],
  ['ana', 'Ana Núñez', 'agent'],
  ['pedro', 'Pedro Ibáñez', 'agent'],
  ['carla', 'Carla Espinoza', 'agent'],
  ['tomas', 'Tomás Oyarzún', 'technician'],
  ['luis', 'Luis Huenchumil', 'technician'],
  ['marta', 'Marta Zúñiga', 'agent', false],
]

type Among = { clients?: AtClient[]; password?: string }

/** The people of the demonstration, all with the same password (given as its hash); returns our own ones. */
export async function makePeople(
  db: Ctx['db'],
  createdAt: Date,
  { clients = [], password }: Among = {},
): Promise<Person[]> {
  const random = createRandom('people')
  const newId = () => random.id(createdAt.getTime())
  const own = staff.map(([key, name, role, active = true]): Person => ({
    id: newId(),
    name,
    email: `${key}@${MAIL}`,
    role,
    active,
  }))
  const contacts = clients.flatMap(({ id: customerId, portal, contacts }) =>
    portal ? { ...portal, email: contacts[0]!.email, role: 'contact' as const, active: true, customerId } : [],
  )
  const rows = [...own, ...contacts]
  await db
    .insertInto('people')
    .values(rows.map((person) => ({ customerId: null, ...person, createdAt, updatedAt: createdAt })))
    .execute()
  const hash = password ?? (await hashPassword(PASSWORD))
  await db
    .insertInto('accounts')
    .values(
      rows.map(({ id }) => ({ id: newId(), personId: id, accountId: id, providerId: 'credential', password: hash })),
    )
    .execute()
  return own
}
