import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiWrenchOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { repairsText } from '../../repairs.text.ts'
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
  if (!data.abilities.receive) return null
  return (
    <>
      <Button
        className="no-print repair-receive"
        size="compact-xs"
        variant="subtle"
        leftSection={<Icon path={mdiWrenchOutline} size={14} />}
        onClick={show}
      >
        {t.receive}
      </Button>
      {open && <ReceiveForRepair equipment={equipment} caseId={caseId} onClose={close} />}
    </>
  )
}
