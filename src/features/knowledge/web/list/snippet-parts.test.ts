import { expect, test } from 'vitest'
import { snippetParts } from './snippet-parts.ts'

const shown = (snippet: string) => snippetParts(snippet).map(({ text, marked }) => (marked ? `<${text}>` : text))

test.each([
  ['la [[lámpara]] del proyector', ['la ', '<lámpara>', ' del proyector']],
  ['[[Cabezal]] [[sucio]]', ['<Cabezal>', ' ', '<sucio>']],
  ['sin nada que marcar', ['sin nada que marcar']],
  ['un [[ que no se cierra', ['un [[ que no se cierra']],
  ['<script>[[x]]</script>', ['<script>', '<x>', '</script>']],
  ['', []],
])('the words that were found are marked: %s', (snippet, parts) => {
  expect(shown(snippet)).toEqual(parts)
})
