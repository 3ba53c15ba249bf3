import { NativeSelect, SimpleGrid, Switch, TextInput } from '@mantine/core'
import { useText } from '../../../platform/web/language.ts'
import { useMe } from '../../auth/web/session.ts'
import { TopicSelect } from '../../cases/web/TopicSelect.tsx'
import { MOST_SHORTCUT, type ReplyScope } from '../replies.contract.ts'
import { repliesText } from '../replies.text.ts'
import type { ReplyDraft } from './reply-draft.ts'

type Props = {
  draft: ReplyDraft
  change: (part: Partial<ReplyDraft>) => void
  errors: Record<string, string | undefined>
  isNew: boolean
}

/** How it is found, and by whom. */
export function ReplyFields({ draft, change, errors, isNew }: Props) {
  const t = useText(repliesText)
  const { abilities } = useMe()
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t.fields.name}
          description={t.fields.nameHelp}
          required
          data-autofocus
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={errors.name}
        />
        <TextInput
          label={t.fields.shortcut}
          description={t.fields.shortcutHelp}
          maxLength={MOST_SHORTCUT}
          value={draft.shortcut}
          onChange={(event) => change({ shortcut: event.currentTarget.value })}
          error={errors.shortcut}
          leftSection="/"
        />
        <TopicSelect
          label={t.fields.topic}
          description={t.fields.topicHelp}
          value={draft.topicId}
          onChange={(topicId) => change({ topicId })}
          error={errors.topicId}
        />
        {isNew && abilities.supervise && (
          <NativeSelect
            label={t.fields.scope}
            description={' '}
            value={draft.scope}
            onChange={(event) => change({ scope: event.currentTarget.value as ReplyScope })}
            data={[
              { value: 'mine', label: t.fields.scopes.mine },
              { value: 'shared', label: t.fields.scopes.shared },
            ]}
          />
        )}
      </SimpleGrid>
      {!isNew && (
        <Switch
          label={t.fields.active}
          checked={draft.active}
          onChange={(event) => change({ active: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
