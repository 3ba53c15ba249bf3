import { Chip, Group } from '@mantine/core'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { conversationsText } from '../conversations.text.ts'
import { entryIcons, type WrittenKind, writtenKinds } from './kinds.ts'

type Props = { kinds: readonly WrittenKind[]; value: WrittenKind; onChange: (kind: WrittenKind) => void }

/** What is being recorded; Alt and a digit choose without leaving the text. */
export function EntryKinds({ kinds, value, onChange }: Props) {
  const t = useText(conversationsText)
  return (
    <Chip.Group value={value} onChange={(kind) => onChange(kind as WrittenKind)}>
      <Group gap={6} role="radiogroup" aria-label={t.composeKind}>
        {kinds.map((kind) => (
          <Chip
            key={kind}
            value={kind}
            size="xs"
            icon={<Icon path={entryIcons[kind]} size={12} />}
            title={`Alt+${writtenKinds.indexOf(kind) + 1}`}
          >
            {t.kinds[kind]}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
