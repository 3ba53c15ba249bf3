import { Text, Textarea } from '@mantine/core'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { repairsApi } from '../../repairs.contract.ts'
import { repairsText } from '../../repairs.text.ts'
import { useActDraft } from '../acts/act-draft.ts'
import { errorsOf } from '../acts/act-errors.ts'
import { ActFrame } from '../acts/ActFrame.tsx'
import { useToday } from '../acts/today.ts'
import { DayField } from '../parts/DayField.tsx'
import { useRepairAct } from './repairs.api.ts'

type Props = {
  equipment: { id: string; name: string }
  /** The case it comes for. */
  caseId?: string
  onClose: () => void
}

/** Notes that a product came to be repaired: since when, and how it came. */
export function ReceiveForRepair({ equipment, caseId, onClose }: Props) {
  const t = useText(repairsText)
  const initial = { receivedOn: useToday(), note: '' }
  const { draft, change, clear } = useActDraft(`repair.receive.${equipment.id}`, initial)
  const { receivedOn, note } = draft
  const leave = () => {
    clear()
    onClose()
  }
  const act = useRepairAct(
    () => call(repairsApi.receive, { params: { id: equipment.id }, body: { caseId, receivedOn, note } }),
    () => {
      leave()
      tellDone(t.received)
    },
  )
  const errors = errorsOf({ lacks: {}, tried: true, error: act.error })
  return (
    <ActFrame
      title={t.receiveOf(equipment.name)}
      send={t.take}
      sending={act.isPending}
      error={act.error}
      fields={['receivedOn', 'note']}
      onSend={() => act.mutate()}
      onClose={onClose}
      onDiscard={note ? leave : undefined}
    >
      <Text size="sm">{t.stops}</Text>
      <DayField
        label={t.receivedOn}
        required
        value={receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        error={errors.receivedOn}
        maw={220}
        data-autofocus
      />
      <Textarea
        label={t.note}
        placeholder={t.noteHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={errors.note}
      />
    </ActFrame>
  )
}
