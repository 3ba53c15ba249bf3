import { RichTextEditor as Editor } from '@mantine/tiptap'
import { mdiImagePlus } from '@mdi/js'
import type { Editor as TextEditor } from '@tiptap/react'
import { type KeyboardEvent, useRef } from 'react'
import { Icon } from './Icon.tsx'
import { useText } from './language.ts'
import { richTextText } from './rich-text.text.ts'
import { RichTextLink } from './RichTextLink.tsx'
import { RichTextTable } from './RichTextTable.tsx'

type Props = {
  editor: TextEditor | null
  headings?: boolean
  /** Called with the pictures that were chosen; without it there are none in this text. */
  onPictures?: (files: File[]) => void
}

/** Format buttons below the text: one stop of the Tab key, arrows inside. */
export function RichTextToolbar({ editor, headings, onPictures }: Props) {
  const t = useText(richTextText)
  return (
    <Editor.Toolbar role="toolbar" aria-label={t.toolbar} ref={oneStop} onKeyDown={moveWithArrows} className="no-print">
      {headings && (
        <Editor.ControlsGroup>
          <Editor.H2 aria-label={t.heading} title={t.heading} />
          <Editor.H3 aria-label={t.subheading} title={t.subheading} />
        </Editor.ControlsGroup>
      )}
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
        <RichTextTable editor={editor} />
      </Editor.ControlsGroup>
      {onPictures && (
        <Editor.ControlsGroup>
          <PictureControl onPictures={onPictures} />
        </Editor.ControlsGroup>
      )}
    </Editor.Toolbar>
  )
}

function PictureControl({ onPictures }: { onPictures: (files: File[]) => void }) {
  const t = useText(richTextText)
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Editor.Control aria-label={t.picture} title={t.picture} onClick={() => chooser.current?.click()}>
        <Icon path={mdiImagePlus} size={16} />
      </Editor.Control>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          onPictures([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = '' // so that the same one can be chosen again
        }}
      />
    </>
  )
}

const buttonsOf = (bar: Element) => [...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]

function oneStop(bar: HTMLDivElement | null) {
  for (const [place, button] of [...(bar?.querySelectorAll('button') ?? [])].entries())
    button.tabIndex = place === 0 ? 0 : -1
}

function moveWithArrows(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const { target } = event
  // what is opened from the bar has arrows of its own
  if (!step || !(target instanceof HTMLButtonElement) || !event.currentTarget.contains(target)) return
  event.preventDefault()
  const buttons = buttonsOf(event.currentTarget)
  const next = buttons.at((buttons.indexOf(target) + step) % buttons.length)
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}
