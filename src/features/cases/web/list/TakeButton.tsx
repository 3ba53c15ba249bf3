import { Button } from '@mantine/core'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { caseListText } from '../../case-list.text.ts'
import { type CaseItem, casesApi } from '../../cases.contract.ts'
import { useCaseAct } from '../cases.api.ts'

/** Takes a case that nobody answers for; whoever was faster has it. */
export function TakeButton({ one }: { one: CaseItem }) {
  const t = useText(caseListText)
  const act = useCaseAct(one.id)
  const take = () =>
    act.mutate(() => call(casesApi.take, { params: { id: one.id } }), {
      onSuccess: () => tellDone(t.taken(one.number)),
    })
  return (
    <Button
      size="compact-xs"
      variant="default"
      className="above"
      data-take={one.id}
      aria-label={`${t.take}: ${one.number}`}
      loading={act.isPending}
      onClick={take}
    >
      {t.take}
    </Button>
  )
}
