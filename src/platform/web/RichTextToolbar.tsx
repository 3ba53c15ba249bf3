import { RichTextEditor as Editor } from '@mantine/tiptap'
import type { Editor as TextEditor } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { useText } from './language.ts'
import { richTextText } from './rich-text.text.ts'
import { RichTextLink } from './RichTextLink.tsx'

/** Format buttons below the text: one stop of the Tab key, arrows inside. */
export function RichTextToolbar({ editor }: { editor: TextEditor | null }) {
  const t = useText(richTextText)
  return (
    <Editor.Toolbar role="toolbar" aria-label={t.toolbar} ref={oneStop} onKeyDown={moveWithArrows} className="no-print">
      <Editor.ControlsGroup>
        <Editor.Bold aria-label={t.bold} title={t.bold} />
        <Editor.Italic aria-label={t.italic} title={t.italic} />
        <RichTextLink editor={editor} />
      </Editor.ControlsGroup>
      <Editor.ControlsGroup>
        <Editor.BulletList aria-label={t.bullets} title={t.bullets} />
        <Editor.OrderedList aria-label={t.numbers} title={t.numbers} />
        <Editor.Blockquote aria-label={t.quote} title={t.quote} />
        <Editor.CodeBlock aria-label={t.code} title={t.code} />
      </Editor.ControlsGroup>
    </Editor.Toolbar>
  )
}

const buttonsOf = (bar: Element) => [...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]

function oneStop(bar: HTMLDivElement | null) {
  for (const [place, button] of [...(bar?.querySelectorAll('button') ?? [])].entries())
    button.tabIndex = place === 0 ? 0 : -1
}

function moveWithArrows(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!step || !(event.target instanceof HTMLButtonElement)) return
  event.preventDefault()
  const buttons = buttonsOf(event.currentTarget)
  const next = buttons.at((buttons.indexOf(event.target) + step) % buttons.length)
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}
