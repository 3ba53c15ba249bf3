import { Text } from '@mantine/core'
import { showDay } from '../../../../platform/shared/days.ts'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { type RepairItem, repairsApi } from '../../repairs.contract.ts'
import { repairsText } from '../../repairs.text.ts'
import { useActDraft } from '../acts/act-draft.ts'
import { errorsOf } from '../acts/act-errors.ts'
import { ActFrame } from '../acts/ActFrame.tsx'
import { useToday } from '../acts/today.ts'
import { DayField } from '../parts/DayField.tsx'
import { useRepairAct } from './repairs.api.ts'

type Props = { repair: RepairItem; onClose: () => void }

/** Notes that a repaired product went back. */
export function ReturnRepaired({ repair, onClose }: Props) {
  const t = useText(repairsText)
  const { draft, change, clear } = useActDraft(`repair.return.${repair.id}`, { returnedOn: useToday() })
  const { returnedOn } = draft
  const act = useRepairAct(
    () => call(repairsApi.return, { params: { id: repair.id }, body: { returnedOn } }),
    () => {
      clear()
      onClose()
      tellDone(t.returned)
    },
  )
  const errors = errorsOf({ lacks: {}, tried: true, error: act.error })
  return (
    <ActFrame
      title={t.giveOf(repair.equipment.name)}
      send={t.give}
      sending={act.isPending}
      error={act.error}
      fields={['returnedOn']}
      onSend={() => act.mutate()}
      onClose={onClose}
    >
      <Text size="sm">
        <Unbroken>{t.runs(showDay(repair.receivedOn))}</Unbroken>
      </Text>
      <DayField
        label={t.returnedOn}
        required
        min={repair.receivedOn}
        value={returnedOn}
        onChange={(returnedOn) => change({ returnedOn })}
        error={errors.returnedOn}
        maw={220}
        data-autofocus
      />
    </ActFrame>
  )
}
