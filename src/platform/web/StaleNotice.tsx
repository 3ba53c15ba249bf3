import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { words } from '../shared/words.ts'
import { useText } from './language.ts'

const staleText = words({
  es: {
    changed: 'Otra persona cambió esto mientras usted escribía:',
    elsewhere: 'Otra persona cambió algo que no está en este formulario.',
    mine: 'Guardar lo mío',
    theirs: 'Dejar lo suyo',
  },
  en: {
    changed: 'Somebody changed this while you were writing:',
    elsewhere: 'Somebody changed something that is not in this form.',
    mine: 'Save mine',
    theirs: 'Keep theirs',
  },
})

type Props = {
  /** What the other changed, in words. */
  changes: { label: string; from: string; to: string }[]
  onMine: () => void
  onTheirs: () => void
  /** What is mine, where it does not stand in a field beside. */
  children?: ReactNode
}

/** Somebody was faster: what they changed, and the choice; nothing typed is lost meanwhile. */
export function StaleNotice({ changes, onMine, onTheirs, children }: Props) {
  const t = useText(staleText)
  return (
    <Alert color="orange" role="alert">
      <Stack gap="xs">
        <Text size="sm">{changes.length ? t.changed : t.elsewhere}</Text>
        {changes.map(({ label, from, to }) => (
          <Text key={label} size="sm">
            <b>{label}:</b> {from} → {to}
          </Text>
        ))}
        {children && <Text size="sm">{children}</Text>}
        <Group gap="xs">
          <Button size="xs" onClick={onMine}>
            {t.mine}
          </Button>
          <Button size="xs" variant="default" onClick={onTheirs}>
            {t.theirs}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
