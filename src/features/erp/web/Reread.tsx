import { ActionIcon, Loader } from '@mantine/core'
import { mdiRefresh } from '@mdi/js'
import { Icon } from '../../../platform/web/Icon.tsx'

type Props = { label: string; asking: boolean; onAgain: () => void }

/** Reads anew from the ERP what a panel shows. It keeps the keyboard meanwhile: a button that is disabled loses it. */
export function Reread({ label, asking, onAgain }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      title={label}
      aria-disabled={asking || undefined}
      onClick={asking ? undefined : onAgain}
      className="no-print"
    >
      {asking ? <Loader size={14} aria-hidden /> : <Icon path={mdiRefresh} size={16} />}
    </ActionIcon>
  )
}
