import { Avatar, Group, Text } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { caseText } from '../../case-screen.text.ts'

export type Viewer = { id: string; name: string }

/** Who else has this case open just now. */
export function Viewers({ viewers }: { viewers: Viewer[] }) {
  const t = useText(caseText)
  const language = use(LanguageContext)
  if (!viewers.length) return <span role="status" />
  const names = new Intl.ListFormat(language).format(viewers.map((viewer) => viewer.name))
  return (
    <Group gap={6} role="status" className="no-print">
      <Avatar.Group aria-hidden>
        {viewers.slice(0, 3).map((viewer) => (
          <Avatar key={viewer.id} size={22} radius="xl" name={viewer.name} color="gray" />
        ))}
      </Avatar.Group>
      <Text size="xs">{viewers.length > 1 ? t.viewingMany(names) : t.viewing(names)}</Text>
    </Group>
  )
}
