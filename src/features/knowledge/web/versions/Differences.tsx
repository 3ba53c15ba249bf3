import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { articleText } from '../../article.text.ts'
import { type Change, wordChanges } from '../../word-changes.rules.ts'
import { textOf } from './text-of.ts'

type Written = { title: string; bodyHtml: string }

/** What changed from one text to another, word by word: also told by lines through and under, not by colour alone. */
export function Differences({ before, after }: { before: Written; after: Written }) {
  const t = useText(articleText)
  const title = useMemo(() => wordChanges(before.title, after.title), [before.title, after.title])
  const body = useMemo(
    () => wordChanges(textOf(before.bodyHtml), textOf(after.bodyHtml)),
    [before.bodyHtml, after.bodyHtml],
  )
  const same = [...title, ...body].every(({ kind }) => kind === 'same')
  return (
    <>
      <Text size="xs" c="dimmed">
        {same ? t.versions.same : t.versions.legend}
      </Text>
      <div className="differences">
        <p className="differences-title">
          <Changes changes={title} />
        </p>
        <Changes changes={body} />
      </div>
    </>
  )
}

function Changes({ changes }: { changes: Change[] }) {
  const t = useText(articleText)
  return changes.map(({ kind, text }, place) => {
    if (kind === 'same') return text
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      // eslint-disable-next-line react/no-array-index-key -- a change is its place in the text
      <Tag key={place}>
        <span className="visually-hidden"> [{t.versions[kind]}: </span>
        {text}
        <span className="visually-hidden">] </span>
      </Tag>
    )
  })
}
