import { ActionIcon } from '@mantine/core'
import { mdiRefresh } from '@mdi/js'
import { Icon } from '../../../platform/web/Icon.tsx'

type Props = { label: string; asking: boolean; onAgain: () => void }

/** Reads anew from the ERP what a panel shows. */
export function Reread({ label, asking, onAgain }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      title={label}
      loading={asking}
      onClick={onAgain}
      className="no-print"
    >
      <Icon path={mdiRefresh} size={16} />
    </ActionIcon>
  )
}
