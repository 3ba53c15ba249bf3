import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { dayIn, useFormats } from '../../../../platform/web/format.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { DayField } from '../../../coverage/web/parts/DayField.tsx'
import { articleText } from '../../article.text.ts'
import { type ArticleItem, knowledgeApi } from '../../knowledge.contract.ts'
import { usualReview } from '../../knowledge.rules.ts'
import { useArticleAct } from '../articles.api.ts'

type Props = {
  one: Pick<ArticleItem, 'id' | 'number' | 'title'>
  onClose: () => void
  /** It holds until another day from now on. */
  onRenewed?: () => void
}

/** Says that an article still holds, and by when it is to be read again. */
export function RenewArticle({ one, onClose, onRenewed }: Props) {
  const t = useText(articleText)
  const f = useFormats()
  const [today] = useState(() => dayIn(new Date()))
  const [reviewBy, setReviewBy] = useState(() => usualReview(today))
  const [tried, setTried] = useState(false)
  const isToCome = reviewBy > today
  const renew = useArticleAct(() => {
    onRenewed?.()
    onClose()
    tellDone(t.done.renew(f.day(reviewBy)))
  })
  const send = () => {
    setTried(true)
    if (!isToCome) return
    const act = () => call(knowledgeApi.save, { params: { id: one.id }, body: { reviewBy } })
    renew.mutate({ number: one.number, act })
  }
  return (
    <Dialog title={t.renewTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t.renewExplain(one.title)}</Text>
          <DayField
            label={t.renewUntil}
            required
            value={reviewBy}
            onChange={setReviewBy}
            error={tried && !isToCome && t.renewNeedsDay}
            data-autofocus
          />
          <FormProblem error={renew.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" loading={renew.isPending}>
              {t.acts.renew}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
