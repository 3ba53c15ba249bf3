import { Alert, Button, Group, Kbd, Stack, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { Problem } from '../../../../platform/web/call.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { RichText } from '../../../../platform/web/RichText.tsx'
import { OtherProblem } from '../../../coverage/web/parts/OtherProblem.tsx'
import { FileDrop } from '../../../files/web/FileDrop.tsx'
import { articleText } from '../../article.text.ts'
import { writeArticleText } from '../../write-article.text.ts'
import type { ArticleDraft } from './article-draft.ts'
import { BesidePanel } from './BesidePanel.tsx'
import { keepPictures } from './keep-pictures.ts'
import { type Newer, NewerNotice } from './NewerNotice.tsx'
import { WriteFields } from './WriteFields.tsx'

type Props = {
  draft: ArticleDraft
  change: (part: Partial<ArticleDraft>) => void
  mayChangeAudience: boolean
  saving: boolean
  error: Error | null
  /** What somebody saved meanwhile, while that is to be told. */
  newer?: Newer | undefined
  onSave: () => void
  onCancel: () => void
  /** Throws away what was typed; undefined while there is nothing. */
  onDiscard: (() => void) | undefined
}

/** Title, text, send; beside them what the article is filed under. What is typed is kept until it was saved. */
export function WriteForm({ draft, change, mayChangeAudience, saving, error, newer, ...acts }: Props) {
  const { onSave, onCancel, onDiscard } = acts
  const t = useText(writeArticleText)
  const words = useText(articleText)
  const [uploading, setUploading] = useState(0)
  const [tried, setTried] = useState(false)
  const stale = error instanceof Problem && error.code === 'stale'
  const refused = stale ? null : error
  const form = useFocusWrong(refused)
  const lacks = {
    title: draft.title.trim() ? undefined : t.needs.title,
    body: draft.body ? undefined : t.needs.body,
  }
  const fields = refused instanceof Problem ? refused.fields : {}
  const errors = { ...fields, ...(tried ? given(lacks) : {}) }
  const save = () => {
    if (saving || uploading) return
    setTried(true)
    if (lacks.title || lacks.body) focusWrong(form.current)
    else onSave()
  }
  /** The notice goes away with its buttons: the keyboard goes on where the writing does, or where theirs is read. */
  const after = (act: () => void) => () => {
    act()
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.write-other, .ProseMirror')?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // inside the editor, the editor has taken it
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }
  return (
    <form
      ref={form}
      noValidate
      className="write-page"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="sm" className="write-main">
        {draft.beside && <BesidePanel draft={draft} change={change} />}
        <TextInput
          label={t.fields.title}
          description={t.fields.titleHelp}
          required
          maxLength={200}
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errors.title}
          autoFocus={!draft.title}
          lang={draft.language}
        />
        <RichText
          label={t.fields.body}
          required
          headings
          minHeight={280}
          placeholder={t.fields.bodyPlaceholder}
          value={draft.body}
          onChange={(body) => change({ body })}
          onPictures={(files) => keepPictures(files, setUploading)}
          onSubmit={save}
          error={errors.body}
        />
        <FileDrop value={draft.files} onChange={(files) => change({ files })} onUploading={setUploading} />
      </Stack>
      <Panel title={words.facts}>
        <WriteFields draft={draft} change={change} errors={errors} mayChangeAudience={mayChangeAudience} />
      </Panel>
      <div className="write-end">
        <Stack gap="xs">
          {/* there for the news it may bring */}
          <div role="status" className={newer ? undefined : 'visually-hidden'}>
            {newer && (
              <NewerNotice by={newer.by} onSee={newer.onSee && after(newer.onSee)} onLater={after(newer.onLater)} />
            )}
          </div>
          {stale && <Alert color="orange">{t.beside.stale}</Alert>}
          {refused instanceof Problem && refused.code === 'idempotency_key_reused' ? (
            <Alert color="orange" role="alert">
              {t.sentBefore}
            </Alert>
          ) : (
            <OtherProblem error={refused} fields={SHOWN} />
          )}
          <Group gap="xs">
            <Button type="submit" loading={saving} disabled={uploading > 0}>
              {t.save}
            </Button>
            <Text size="xs" c="dimmed" visibleFrom="sm">
              <Kbd size="xs">Ctrl</Kbd> + <Kbd size="xs">Enter</Kbd>
            </Text>
            {onDiscard && (
              <Button
                variant="subtle"
                color="gray"
                ml="auto"
                onClick={() => {
                  onDiscard()
                  form.current?.querySelector('input')?.focus() // this button goes away
                }}
              >
                {t.discard}
              </Button>
            )}
            <Button variant="default" ml={onDiscard ? 0 : 'auto'} onClick={onCancel}>
              {t.cancel}
            </Button>
          </Group>
        </Stack>
      </div>
    </form>
  )
}

/** Fields that say themselves why they were refused. */
const SHOWN = ['title', 'body', 'topicIds', 'topicIds.', 'audience', 'language', 'reviewBy', 'relatedIds', 'note']

const given = (lacks: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(lacks).flatMap(([name, lack]) => (lack ? [[name, lack]] : [])))
