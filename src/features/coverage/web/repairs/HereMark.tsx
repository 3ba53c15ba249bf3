import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiWrenchClock } from '@mdi/js'
import { showDay } from '../../../../platform/shared/days.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { RepairItem } from '../../repairs.contract.ts'
import { repairsText } from '../../repairs.text.ts'
import { CorrectAct } from './CorrectAct.tsx'
import { ReturnRepaired } from './ReturnRepaired.tsx'
import './repairs.css'

/** Says that a product is with us, since when, and offers to return it. */
export function HereMark({ repair }: { repair: RepairItem }) {
  const t = useText(repairsText)
  const [open, { open: show, close }] = useDisclosure()
  return (
    <div className="repair-here">
      <Icon path={mdiWrenchClock} size={15} />
      <span>
        <Unbroken>{t.here(showDay(repair.receivedOn))}</Unbroken>
      </span>
      {repair.abilities.return && (
        <Button
          className="no-print"
          size="compact-xs"
          variant="subtle"
          aria-label={t.giveOf(repair.equipment.name)}
          onClick={show}
        >
          {t.give}
        </Button>
      )}
      {repair.abilities.correct && <CorrectAct id={repair.id} equipment={repair.equipment.name} />}
      {open && <ReturnRepaired repair={repair} onClose={close} />}
    </div>
  )
}
