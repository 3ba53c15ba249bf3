import type { CaseItem } from '../../cases.contract.ts'
import { nextPromise } from '../../promises.rules.ts'
import { PromisedTime } from './PromisedTime.tsx'

/** The promise of a case that comes next, for a line of a list; nothing where none is left to keep. */
export function NextPromise({ one }: { one: CaseItem }) {
  const next = nextPromise(one)
  return next ? <PromisedTime {...next} short /> : null
}
