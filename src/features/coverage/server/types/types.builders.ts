import type { Client } from '../../../../app/server/testing/harness.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'

let made = 0

/** A kind of contract as this supervisor designs it; by the minute and without limit unless said. */
export async function designType(by: Client, fields: Record<string, unknown> = {}): Promise<CoverageType> {
  const { status, body } = await by.post('/api/coverage-types', { name: `Tipo ${++made}`, ...fields })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body as CoverageType
}
