import { Button, Group, Text, Title } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { RichBody } from '../../../../platform/web/RichBody.tsx'
import { writeArticleText } from '../../write-article.text.ts'
import { Differences } from '../versions/Differences.tsx'
import { type ArticleDraft, swapped } from './article-draft.ts'

type Props = { draft: ArticleDraft; change: (part: Partial<ArticleDraft>) => void }

/** Somebody was faster: the other text, in what the two differ, and the ways on; nothing written by either is lost. */
export function BesidePanel({ draft, change }: Props) {
  const t = useText(writeArticleText)
  const { beside } = draft
  if (!beside) return null
  const [title, help] = beside.isMine
    ? [t.beside.mine, t.beside.mineHelp]
    : [t.beside.theirs(beside.by), t.beside.theirsHelp]
  return (
    <section className="write-beside" role="alert" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm">{help}</Text>
      <div className="write-texts">
        <div className="write-other" role="group" aria-label={t.beside.other} tabIndex={0}>
          <Text fw={650}>{beside.title}</Text>
          <RichBody html={beside.body} />
        </div>
        <div className="write-other" role="group" aria-label={t.beside.differences} tabIndex={0}>
          <Text size="xs" fw={650}>
            {t.beside.differences}
          </Text>
          <Differences
            before={{ title: beside.title, bodyHtml: beside.body }}
            after={{ title: draft.title, bodyHtml: draft.body }}
          />
        </div>
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => change(swapped(draft))}>
          {beside.isMine ? t.beside.swapMine : t.beside.swapTheirs}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => change({ beside: null })}>
          {t.beside.close}
        </Button>
      </Group>
    </section>
  )
}
