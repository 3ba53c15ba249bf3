import { Button, Group, Kbd, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { focusWrong, useFocusWrong } from '../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { useText, useWhy } from '../../../platform/web/language.ts'
import { RichText, type RichTextHandle } from '../../../platform/web/RichText.tsx'
import { useSendKey } from '../../../platform/web/send-key.ts'
import { StaleNotice } from '../../../platform/web/StaleNotice.tsx'
import { useStaleSave } from '../../../platform/web/stale.ts'
import { tellDone } from '../../../platform/web/tell.ts'
import { CHIPS, whyNotVariables } from '../fill-reply.rules.ts'
import { repliesApi, type Reply } from '../replies.contract.ts'
import { repliesRefusals, repliesText } from '../replies.text.ts'
import { RemoveReply } from './RemoveReply.tsx'
import { useRepliesChanged } from './replies.api.ts'
import { changeOf, type ReplyDraft, useReplyDraft } from './reply-draft.ts'
import { ReplyFields } from './ReplyFields.tsx'
import { ReplyPreview } from './ReplyPreview.tsx'
import { useDifferences } from './use-differences.ts'
import { VariableButtons } from './VariableButtons.tsx'
import './replies.css'

type Props = {
  /** None: a new one. */
  reply?: Reply
  onDone: () => void
}

/** A reply to be prepared or changed, with how it will look; what is typed is kept until it is saved or given up. */
export function ReplyForm({ reply, onDone }: Props) {
  const t = useText(repliesText)
  const why = useWhy(repliesRefusals)
  const changed = useRepliesChanged()
  const differences = useDifferences()
  const sendKey = useSendKey()
  const editor = useRef<RichTextHandle>(null)
  const [{ read, typed }, setDraft, clear] = useReplyDraft(reply)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ReplyDraft>) => setDraft((draft) => ({ ...draft, typed: { ...draft.typed, ...part } }))
  const close = () => {
    clear()
    onDone()
  }
  const { save, saving, problem, current } = useStaleSave({
    read: read ?? ({ version: 0 } as Reply),
    send: (_: undefined, version) => {
      if (read) return call(repliesApi.save, { params: { id: read.id }, body: { ...changeOf(read, typed), version } })
      const body = { ...typed, shortcut: typed.shortcut || null }
      return call(repliesApi.create, { body }, { idempotencyKey: sendKey(body) })
    },
    onSaved: () => {
      tellDone(t.saved)
      void changed()
      close()
    },
  })
  const form = useFocusWrong(problem)
  const wrong = whyNotVariables(typed.body).map(why).join(' ')
  const lacks = tried && {
    ...(typed.name.trim() ? {} : { name: t.needs.name }),
    ...(typed.body ? wrong && { body: wrong } : { body: t.needs.body }),
  }
  const errors: Record<string, string | undefined> = { ...problem?.fields, ...lacks }
  const submit = () => {
    setTried(true)
    if (!typed.name.trim() || !typed.body || wrong) focusWrong(form.current)
    else if (!saving) save(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // inside the editor, the editor has taken it
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      ref={form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        // a portal's form is inside another one for React
        event.stopPropagation()
        submit()
      }}
    >
      <Stack gap="sm">
        <ReplyFields draft={typed} change={change} errors={errors} isNew={!read} />
        <RichText
          ref={editor}
          label={t.fields.body}
          required
          placeholder={t.fields.bodyPlaceholder}
          chips={CHIPS}
          value={typed.body}
          onChange={(body) => change({ body })}
          onSubmit={submit}
          error={errors.body}
        />
        <VariableButtons onPut={(variable) => editor.current?.insert(variable)} />
        {typed.body && <ReplyPreview html={typed.body} />}
        <FormProblem error={problem} />
        {current && read ? (
          <StaleNotice
            changes={differences(read, current)}
            onMine={submit}
            onTheirs={() => {
              void changed()
              close()
            }}
          />
        ) : (
          <Group gap="xs">
            <Button type="submit" loading={saving}>
              {t.save}
            </Button>
            <Text size="xs" c="dimmed" visibleFrom="sm">
              <Kbd size="xs">Ctrl</Kbd> + <Kbd size="xs">Enter</Kbd>
            </Text>
            <Button variant="default" ml="auto" onClick={close}>
              {t.cancel}
            </Button>
            {read && <RemoveReply reply={read} onDone={close} />}
          </Group>
        )}
      </Stack>
    </form>
  )
}
