import { CloseButton, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { DayField } from '../../../coverage/web/parts/DayField.tsx'
import { articleListText } from '../../article-list.text.ts'
import { articleText } from '../../article.text.ts'
import { type Audience, audience } from '../../knowledge.contract.ts'
import { writeArticleText } from '../../write-article.text.ts'
import { TopicsSelect } from '../TopicsSelect.tsx'
import type { ArticleDraft } from './article-draft.ts'
import { ArticlePicker } from './ArticlePicker.tsx'

type Props = {
  draft: ArticleDraft
  change: (part: Partial<ArticleDraft>) => void
  errors: Record<string, string | undefined>
  mayChangeAudience: boolean
}

/** For whom, about what, until when it holds, and what belongs to it. */
export function WriteFields({ draft, change, errors, mayChangeAudience }: Props) {
  const t = useText(writeArticleText)
  const list = useText(articleListText)
  const words = useText(articleText)
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t.fields.audience}
        description={list.audienceHelp[draft.audience]}
        disabled={!mayChangeAudience}
        value={draft.audience}
        onChange={(event) => change({ audience: event.currentTarget.value as Audience })}
        data={audience.options.map((value) => ({ value, label: list.audiences[value] }))}
        error={errors.audience}
      />
      <TopicsSelect
        label={t.fields.topics}
        placeholder={draft.topicIds.length ? undefined : t.fields.topicsPlaceholder}
        value={draft.topicIds}
        onChange={(topicIds) => change({ topicIds })}
        error={errors.topicIds}
      />
      <NativeSelect
        label={t.fields.language}
        value={draft.language}
        onChange={(event) => change({ language: event.currentTarget.value === 'en' ? 'en' : 'es' })}
        data={(['es', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
      />
      <DayField
        label={t.fields.reviewBy}
        description={t.fields.reviewByHelp}
        value={draft.reviewBy}
        onChange={(reviewBy) => change({ reviewBy })}
        error={errors.reviewBy}
      />
      <Stack gap={4}>
        <ArticlePicker
          label={t.fields.related}
          placeholder={t.fields.relatedPlaceholder}
          exceptIds={draft.related.map(({ id }) => id)}
          onPick={({ id, number, title }) => change({ related: [...draft.related, { id, number, title }] })}
        />
        {draft.related.map((one) => (
          <Group key={one.id} gap={6} wrap="nowrap">
            <CloseButton
              size="sm"
              aria-label={t.fields.relatedRemove(one.title)}
              onClick={() => change({ related: draft.related.filter(({ id }) => id !== one.id) })}
            />
            <Text size="sm">{one.title}</Text>
          </Group>
        ))}
        {errors.relatedIds && (
          <Text size="xs" c="red">
            {errors.relatedIds}
          </Text>
        )}
      </Stack>
      {draft.revision !== null && (
        <TextInput
          label={t.fields.note}
          description={t.fields.noteHelp}
          maxLength={200}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          error={errors.note}
        />
      )}
    </Stack>
  )
}
