import type { Sent } from '../../../../platform/shared/contract.ts'
import type { ConnectionFields, erpSettingsApi } from '../../erp-settings.contract.ts'
import type { TestAnswer } from './settings.api.ts'

/** The last test of a company: what was tried, and what came of it. */
export type Tested = {
  kind: ConnectionFields['kind'] | undefined
  connection: string
  choices: string
  serials: string
  password: string
  answer: TestAnswer
}

type Tried = Partial<Pick<NonNullable<Sent<typeof erpSettingsApi.save>['body']>, 'connection' | 'choices' | 'password'>>

/** What was tried, to be compared with what stands in the form now. */
export const keysOf = ({ connection, choices, password }: Tried): Omit<Tested, 'answer'> => ({
  kind: connection?.kind,
  connection: JSON.stringify(connection ?? null),
  choices: JSON.stringify([choices?.accounts, choices?.dueBy]),
  serials: JSON.stringify(choices?.serials ?? null),
  password: password ?? '',
})

type Reached = Pick<Tested, 'connection' | 'password'>

export const isSame = (one: Reached, other: Reached) =>
  one.connection === other.connection && one.password === other.password
