import type { Ctx } from '../../../../platform/server/context.ts'
import { type Accounting, accountedMinutes, roundedMinutes } from '../../accounting.rules.ts'
import type { Explanation, ExplainedPart } from '../../ledger.contract.ts'
import { type Allocation, type Grant, overrunOf, type Part } from '../../ledger.rules.ts'
import { explainInWords, explainUnchargedInWords } from '../../explanation.text.ts'
import { grantNames } from '../../grant-names.text.ts'
import type { Charged } from './charge.ts'

/** A grant as it is told in what was taken from it. */
export type NamedGrant = NonNullable<ExplainedPart['grant']>

/** The grants of a ledger by their ids, with names that tell them apart. */
export function namedGrants(ctx: Ctx, grants: Grant[]): Map<string, NamedGrant> {
  const names = grantNames(ctx.language, grants)
  return new Map(grants.map(({ id, startsOn, expiresOn }) => [id, { id, startsOn, expiresOn, name: names.get(id)! }]))
}

type Explained = {
  coverage: { id: string; number: number; name: string; unlimited: boolean }
  accounting: Accounting
  allocated: Allocation[number]
  /** Every one of the ledger, with its name. */
  grants: Map<string, NamedGrant>
}

/** Why a charge takes what it takes: the tariff, the grants in their order, what was there before and is left. */
export function explain(ctx: Ctx, { coverage, accounting, allocated, grants }: Explained): Explanation {
  const { parts, before, after } = allocated
  const facts = {
    coverage: { id: coverage.id, number: coverage.number, name: coverage.name },
    workedMinutes: accounting.workedMinutes,
    outsideMinutes: accounting.outsideMinutes,
    roundedMinutes: roundedMinutes(accounting),
    percent: accounting.percent,
    afterHoursPercent: accounting.afterHoursPercent,
    accountedMinutes: accountedMinutes(accounting),
    parts: parts.map((part) => present(part, grants)),
    overrunMinutes: overrunOf(parts),
    remainingBefore: coverage.unlimited ? null : before,
    remainingAfter: coverage.unlimited ? null : after,
  }
  return { ...facts, sentences: explainInWords(ctx.language, facts, accounting) }
}

/** The explanation of what was, or would be, charged just now. */
export const explainCharged = (ctx: Ctx, { coverage, charge, accounting, replayed }: Charged): Explanation =>
  explain(ctx, {
    coverage: { ...coverage, name: coverage.typeName },
    accounting,
    allocated: replayed.allocation.find((one) => one.charge.id === charge.id)!,
    grants: namedGrants(ctx, replayed.balances),
  })

/** Work that nothing is charged for: no coverage, or by decision. */
export const explainUncharged = (ctx: Ctx, workedMinutes: number, why: 'internal' | 'noCoverage' | 'notCharged') => {
  const facts = {
    coverage: null,
    workedMinutes,
    outsideMinutes: 0,
    roundedMinutes: workedMinutes,
    percent: 0,
    afterHoursPercent: 100,
    accountedMinutes: 0,
    parts: [],
    overrunMinutes: 0,
    remainingBefore: null,
    remainingAfter: null,
  }
  return { ...facts, sentences: [explainUnchargedInWords(ctx.language, why)] } satisfies Explanation
}

function present(part: Part, grants: Explained['grants']): ExplainedPart {
  return {
    kind: part.kind,
    grant: part.kind === 'grant' ? (grants.get(part.grantId) ?? null) : null,
    minutes: part.minutes,
    remainingBefore: part.kind === 'grant' ? part.before : null,
    remainingAfter: part.kind === 'grant' ? part.after : null,
  }
}
