import { Button, Text } from '@mantine/core'
import { mdiSwapHorizontal } from '@mdi/js'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { customersText } from '../../customers.text.ts'
import type { JoinPreview } from '../../join.contract.ts'
import { joinText } from '../../join.text.ts'

type Props = Pick<JoinPreview, 'stays' | 'goes'> & { onSwap: () => void }

/** Which of the two stays, beside the other. */
export function JoinSides({ stays, goes, onSwap }: Props) {
  const t = useText(joinText)
  return (
    <div className="join-sides">
      <Side label={t.goes} side={goes} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon path={mdiSwapHorizontal} size={16} />}
        onClick={onSwap}
      >
        {t.swap}
      </Button>
      <Side label={t.stays} side={stays} stays />
    </div>
  )
}

function Side({ label, side, stays = false }: { label: string; side: JoinPreview['stays']; stays?: boolean }) {
  const t = useText(customersText)
  const facts = [side.taxId && showRut(side.taxId), side.city, !side.active && t.inactive].filter(Boolean)
  return (
    <div className="join-side" data-stays={stays || undefined}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fw={600} className="join-name">
        {side.name}
      </Text>
      {facts.length > 0 && (
        <Text size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
      )}
    </div>
  )
}
