import type { CaseItem } from '../../cases.contract.ts'
import { isPending } from '../../cases.rules.ts'
import { PromisedTime } from './PromisedTime.tsx'

/** Both promises of a case, how each stands. */
export function PromisesOf({ detail }: { detail: CaseItem }) {
  const { response, solution, state } = detail
  return (
    <>
      {response && <PromisedTime what="response" promise={response} done={response.respondedAt !== null} />}
      {solution && <PromisedTime what="solution" promise={solution} done={!isPending(state.category)} />}
    </>
  )
}
