import { Badge, Group, Text } from '@mantine/core'
import { mdiLockOutline } from '@mdi/js'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { RichBody } from '../../../platform/web/RichBody.tsx'
import { FileList } from '../../files/web/FileList.tsx'
import type { Entry } from '../conversations.contract.ts'
import { conversationsText } from '../conversations.text.ts'
import { entryIcons } from './kinds.ts'
import { Moment } from './Moment.tsx'

// a record typed later than this after it was said tells both times
const LATER_MS = 5 * 60_000

/** Something that was said or noted. What the customer does not see has its own border, mark and words. */
export function EntryItem({ entry, searched }: { entry: Entry; searched?: string }) {
  const t = useText(conversationsText)
  const formats = useFormats()
  const late = new Date(entry.recordedAt).getTime() - new Date(entry.at).getTime() > LATER_MS
  return (
    <article className="entry" data-kind={entry.kind} data-internal={entry.internal || undefined}>
      <Group gap={8} wrap="wrap" className="entry-head" justify="space-between">
        <Group gap={6} wrap="wrap">
          <Icon path={entryIcons[entry.kind]} />
          <Text size="sm" fw={650}>
            {t.kinds[entry.kind]}
          </Text>
          <Text size="sm">
            {entry.author.name}
            {entry.contact && ` ${t.with(entry.contact.name)}`}
          </Text>
          {entry.internal && (
            <Badge
              size="sm"
              variant="outline"
              color="gray"
              tt="none"
              leftSection={<Icon path={mdiLockOutline} size={12} />}
            >
              {t.internal}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          <Moment at={entry.at} />
          {late && ` · ${t.recordedAt(formats.instant(entry.recordedAt))}`}
        </Text>
      </Group>
      <RichBody html={entry.bodyHtml} highlight={searched} />
      {entry.files.length > 0 && <FileList files={entry.files} />}
    </article>
  )
}
