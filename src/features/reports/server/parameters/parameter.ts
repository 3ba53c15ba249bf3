import type { Ctx } from '../../../../platform/server/context.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { Refusal } from '../../../../platform/shared/refusal.ts'
import type { Parameter as Described } from '../../reports.contract.ts'
import type { Said } from '../engine/define.ts'

/** What an address says, by name. */
export type Raw = Record<string, string | undefined>
/** Who asks, and the day it is for them. */
export type Ask = { ctx: Ctx; today: string }
export type Read<V> = { value: V } | { wrong: Reason[] }

/** One thing a report can be asked. */
export type Parameter<V> = {
  kind: Described['kind']
  label: Said
  hint?: Said
  required?: boolean
  /** Its names in the address, when it is more than one or another one. */
  keys?: string[]
  options?: (ask: Ask) => Promise<{ value: string; label: string }[]> | { value: string; label: string }[]
  /** From the address; what it says of nothing is the usual. */
  read: (raw: Raw, key: string, ask: Ask) => Read<V> | Promise<Read<V>>
  /** Back into the address, so that it can be kept; nothing where it is the usual. */
  write(value: V, key: string): Raw
  /** In words, for a heading; null when it narrows nothing. */
  tell(value: V, ask: Ask): string | null | Promise<string | null>
}

export const keysOf = (key: string, { keys }: { keys?: string[] }): string[] => keys ?? [key]

/** Reads what was asked. @throws Refusal 422 with everything that is wrong, by name in the address */
export async function readParameters(
  parameters: Record<string, Parameter<unknown>>,
  raw: Raw,
  ask: Ask,
): Promise<Record<string, unknown>> {
  const known = new Set(Object.entries(parameters).flatMap(([key, one]) => keysOf(key, one)))
  const wrong: Reason[] = Object.keys(raw)
    .filter((name) => !known.has(name))
    .map((name) => ({ code: 'report.unknown_parameter', field: name, values: { name } }))
  const values: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(parameters)) {
    const read = await one.read(raw, key, ask)
    if ('wrong' in read) wrong.push(...read.wrong)
    else values[key] = read.value
  }
  if (wrong.length) throw new Refusal(422, wrong)
  return values
}

/** The address of what was asked, as it was understood. */
export const writeParameters = (
  parameters: Record<string, Parameter<unknown>>,
  values: Record<string, unknown>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters)
      .flatMap(([key, one]) => Object.entries(one.write(values[key], key)))
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
