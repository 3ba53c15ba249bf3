import { ActionIcon } from '@mantine/core'
import { Icon } from '../../../../platform/web/Icon.tsx'

type Props = { label: string; icon: string; disabled?: boolean; onClick: () => void }

/** A small act on a row; out of use it keeps the focus of the keyboard. */
export function RowAct({ label, icon, disabled = false, onClick }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      size={30}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      data-disabled={disabled || undefined}
      onClick={() => !disabled && onClick()}
    >
      <Icon path={icon} />
    </ActionIcon>
  )
}
