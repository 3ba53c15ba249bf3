import { Mark } from '@mantine/core'
import { snippetParts } from './snippet-parts.ts'

/** Part of what was found, the words that were looked for marked. */
export function Snippet({ text }: { text: string }) {
  return snippetParts(text).map(({ text, marked }, place) =>
    marked ? (
      // eslint-disable-next-line react/no-array-index-key -- a part is its place in the text
      <Mark key={place}>{text}</Mark>
    ) : (
      text
    ),
  )
}
