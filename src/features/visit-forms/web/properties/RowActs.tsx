import { ActionIcon } from '@mantine/core'
import { mdiArrowDown, mdiArrowUp, mdiClose } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { propertiesText } from '../../properties.text.ts'

type Props = {
  name: string
  place: number
  count: number
  onMove: (by: -1 | 1) => void
  /** Without it, rows can only be moved. */
  onRemove?: () => void
}

/** Up, down and away; the last one that is left stays. */
export function RowActs({ name, place, count, onMove, onRemove }: Props) {
  const t = useText(propertiesText).rows
  return (
    <span className="prop-acts">
      <Act label={t.up(name)} icon={mdiArrowUp} disabled={place === 0} onClick={() => onMove(-1)} />
      <Act label={t.down(name)} icon={mdiArrowDown} disabled={place === count - 1} onClick={() => onMove(1)} />
      {onRemove && <Act label={t.remove(name)} icon={mdiClose} disabled={count === 1} onClick={onRemove} />}
    </span>
  )
}

/** A small act on a row; out of use it keeps the focus of the keyboard. */
function Act({
  label,
  icon,
  disabled,
  onClick,
}: {
  label: string
  icon: string
  disabled: boolean
  onClick: () => void
}) {
  return (
    <ActionIcon
      variant="subtle"
      size={28}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      data-disabled={disabled || undefined}
      onClick={() => !disabled && onClick()}
    >
      <Icon path={icon} size={16} />
    </ActionIcon>
  )
}
