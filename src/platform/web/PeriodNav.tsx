import { ActionIcon, Button, Group, Kbd, Tooltip } from '@mantine/core'
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js'
import { Icon } from './Icon.tsx'
import { useShortcuts } from './shortcuts.ts'

type Props = {
  /** What is gone through: 'Semanas'. */
  label: string
  words: { before: string; after: string; present: string }
  /** What is shown just now, in words. */
  shown: string
  className: string
  isPresent: boolean
  /** One before (-1) or after (1). */
  onStep: (steps: number) => void
  onPresent: () => void
}

/** Which period is shown; the one before, the one after and the present one with a key. */
export function PeriodNav({ label, words, shown, className, isPresent, onStep, onPresent }: Props) {
  useShortcuts([
    { keys: 'a', label: words.before, group: 'screen', run: () => onStep(-1) },
    { keys: 's', label: words.after, group: 'screen', run: () => onStep(1) },
    { keys: 'w', label: words.present, group: 'screen', run: onPresent },
  ])
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={label}>
      <Arrow label={words.before} keys="a" icon={mdiChevronLeft} onClick={() => onStep(-1)} />
      <span className={className} role="status">
        {shown}
      </span>
      <Arrow label={words.after} keys="s" icon={mdiChevronRight} onClick={() => onStep(1)} />
      {!isPresent && (
        <Button size="compact-sm" variant="default" className="no-print" onClick={onPresent}>
          {words.present}
        </Button>
      )}
    </Group>
  )
}

type ArrowProps = { label: string; keys: string; icon: string; onClick: () => void }

const Arrow = ({ label, keys, icon, onClick }: ArrowProps) => (
  <Tooltip
    label={
      <>
        {label} <Kbd size="xs">{keys}</Kbd>
      </>
    }
  >
    <ActionIcon
      variant="default"
      size={32}
      aria-label={label}
      aria-keyshortcuts={keys}
      className="no-print"
      onClick={onClick}
    >
      <Icon path={icon} />
    </ActionIcon>
  </Tooltip>
)
