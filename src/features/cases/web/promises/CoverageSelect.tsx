import { Select } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { Lit } from '../../../coverage/web/parts/Lit.tsx'
import { useServe } from '../../../service/web/service.api.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { promisesText } from '../../promises.text.ts'

type Props = {
  asked: { customerId: string; equipmentId: string | null; topicId: string | null }
  /** The one that answers for it now, whatever became of it. */
  current?: CaseDetail['coverage']
  /** What applies by rule when undefined. */
  value: string | null | undefined
  onChange: (coverageId: string | null) => void
  /** What is to be known of the choice. */
  note?: string
  error?: string
}

/** Chooses what covers a case: those in force, the ones that cover it first; the others are for supervisors. */
export function CoverageSelect({ asked, current, value, onChange, note, error }: Props) {
  const t = useText(promisesText)
  const words = useText(casesText)
  const me = useMe()
  const { data } = useServe(asked.customerId, asked)
  const inForce = (data?.candidates ?? []).filter((one) => one.standing.status === 'active')
  const option = (one: { id: string; name: string; number: number }, disabled = false) => ({
    value: one.id,
    label: `${one.name} ${words.number(one.number)}`,
    disabled,
  })
  const covering = inForce.filter((one) => one.covers).map((one) => option(one))
  const others = inForce.filter((one) => !one.covers).map((one) => option(one, !me.abilities.supervise))
  const kept = current && !inForce.some((one) => one.id === current.id) ? [option(current)] : []
  const groups = [
    { group: t.covers, items: covering },
    { group: t.others, items: [...others, ...kept] },
  ]
  return (
    <Select
      label={words.fields.coverage}
      description={note ? <Noted>{note}</Noted> : others.length && !me.abilities.supervise ? t.supervisors : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t.none}
      clearable
      value={value === undefined ? (data?.coverage?.id ?? null) : value}
      onChange={onChange}
      error={error}
      data={groups.filter((group) => group.items.length)}
    />
  )
}

/** Said aloud when it appears: nobody looks at this field while changing another one. */
const Noted = ({ children }: { children: string }) => (
  <span role="status">
    <Lit light="amber">{children}</Lit>
  </span>
)
