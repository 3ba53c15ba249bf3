import { randomBytes } from 'node:crypto'
import type { ErpChoices } from '../../erp-settings.contract.ts'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'
import { USUAL_CHOICES } from '../connection.ts'
import { connectPostgres } from '../softland/connection.ts'
import { postgres } from '../softland/dialect.ts'
import { createSoftland } from '../softland/driver.ts'
import { sixty, startSoftland } from './softland.ts'

type Options = { change?: string; choices?: Partial<ErpChoices>; customers?: number; as?: string }
const PASSWORD = 'only-reading'

/** A company of its own after `change` was done to it, read by an account made with `as`, if given, or its owner. */
export async function startCompany(now: Date, { change, choices, customers = 4, as }: Options = {}) {
  const { connection, run } = await startSoftland(sixty.slice(0, customers), now)
  if (change) await run(change)
  const reader = as === undefined ? undefined : await makeReader(run, as)
  const account = reader ? { ...connection, user: reader, password: PASSWORD } : connection
  const erp = createSoftland({
    ...connectPostgres(account),
    dialect: postgres,
    now: () => now,
    choices: { ...USUAL_CHOICES, ...choices },
  })
  afterwards(async () => {
    await erp.stop()
    if (reader) await dropReader(run, reader)
  })
  return { erp, run, connection, account }
}

type Run = (statement: string) => Promise<unknown>

/** Roles belong to the whole server: a name that no other test has. `{role}` in the grants stands for it. */
async function makeReader(run: Run, grants: string): Promise<string> {
  const role = `reader_${randomBytes(6).toString('hex')}`
  await run(`create role ${role} login password '${PASSWORD}'`)
  await run(grants.replaceAll('{role}', role))
  return role
}

export const dropReader = (run: Run, role: string) => run(`drop owned by "${role}"; drop role "${role}"`)
