import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiWrenchOutline } from '@mdi/js'
import { showDay } from '../../../../platform/shared/days.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { repairsText } from '../../repairs.text.ts'
import type { RepairItem } from '../../repairs.contract.ts'
import { CorrectAct } from './CorrectAct.tsx'
import { HereMark } from './HereMark.tsx'
import { ReceiveForRepair } from './ReceiveForRepair.tsx'
import { useRepairsOf } from './repairs.api.ts'

type Props = { caseId: string; equipment: { id: string; name: string } }

/** On the product of a case: that it is with us to be repaired, or the act to receive it. */
export function CaseRepair({ caseId, equipment }: Props) {
  const t = useText(repairsText)
  const { data } = useRepairsOf(caseId, equipment.id)
  const [open, { open: show, close }] = useDisclosure()
  if (!data) return null
  const here = data.items.find((repair) => repair.returnedOn === null)
  if (here) return <HereMark repair={here} />
  const last = data.items.find((repair) => repair.case?.id === caseId)
  if (!data.abilities.receive && !last) return null
  return (
    <>
      {last && <LastRepair repair={last} />}
      {data.abilities.receive && (
        <Button
          className="no-print repair-receive"
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon path={mdiWrenchOutline} size={14} />}
          onClick={show}
        >
          {t.receive}
        </Button>
      )}
      {open && <ReceiveForRepair equipment={equipment} caseId={caseId} onClose={close} />}
    </>
  )
}

/** That it was here for this case, and went back. */
function LastRepair({ repair: { id, equipment, receivedOn, returnedOn, abilities } }: { repair: RepairItem }) {
  const t = useText(repairsText)
  return (
    <div className="repair-was">
      <Unbroken>{t.was(showDay(receivedOn), showDay(returnedOn ?? receivedOn))}</Unbroken>
      {abilities.correct && <CorrectAct id={id} equipment={equipment.name} />}
    </div>
  )
}
