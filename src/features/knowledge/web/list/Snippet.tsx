import { Mark } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { articleListText } from '../../article-list.text.ts'
import type { ArticleItem } from '../../knowledge.contract.ts'
import { snippetParts } from './snippet-parts.ts'

type Props = {
  text: string
  /** The attachment that it stands in. */
  of?: ArticleItem['snippetOf']
}

/** Part of what was found, the words that were looked for marked. */
export function Snippet({ text, of }: Props) {
  const t = useText(articleListText)
  return (
    <>
      {of && `${t.inFile(of.name)} `}
      {snippetParts(text).map(({ text, marked }, place) =>
        marked ? (
          // eslint-disable-next-line react/no-array-index-key -- a part is its place in the text
          <Mark key={place}>{text}</Mark>
        ) : (
          text
        ),
      )}
    </>
  )
}
