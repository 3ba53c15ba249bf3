import { Text } from '@mantine/core'
import { useText } from '../../../platform/web/language.ts'
import { RichBody } from '../../../platform/web/RichBody.tsx'
import { fillReply } from '../fill-reply.rules.ts'
import { repliesText } from '../replies.text.ts'
import { useExample } from './use-example.ts'

/** How a reply looks once it is filled in for an example case. */
export function ReplyPreview({ html }: { html: string }) {
  const t = useText(repliesText)
  const example = useExample()
  return (
    <section className="reply-preview" aria-label={t.preview}>
      <Text size="xs" c="dimmed" mb={4}>
        {t.preview} · {t.previewHelp}
      </Text>
      <RichBody html={fillReply(html, example).html} />
    </section>
  )
}
