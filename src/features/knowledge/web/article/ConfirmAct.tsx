import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { articleText } from '../../article.text.ts'
import { type ArticleDetail, knowledgeApi } from '../../knowledge.contract.ts'
import { useArticleAct } from '../articles.api.ts'

export type ConfirmedAct = 'archive' | 'reopen'

type Props = { act: ConfirmedAct; detail: ArticleDetail; onClose: () => void }

/** Takes an article away from its readers, once it was said what that means. */
export function ConfirmAct({ act, detail, onClose }: Props) {
  const t = useText(articleText)
  const [reason, setReason] = useState('')
  const run = useArticleAct(() => {
    onClose()
    tellDone(t.done[act])
  })
  const words = {
    archive: { title: t.archiveTitle, explain: t.archiveExplain },
    reopen: { title: t.reopenTitle, explain: detail.state === 'published' ? t.reopenExplain : undefined },
  }[act]
  const send = () =>
    run.mutate({
      number: detail.number,
      act: () => call(knowledgeApi[act], { params: { id: detail.id }, body: { reason } }),
    })
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="sm">
          {words.explain && <Text size="sm">{words.explain}</Text>}
          <TextInput
            label={t.reason}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <FormProblem error={run.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" color={act === 'archive' ? 'red' : undefined} loading={run.isPending}>
              {t.acts[act]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
