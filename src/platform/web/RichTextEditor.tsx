import { Input } from '@mantine/core'
import { RichTextEditor as Editor } from '@mantine/tiptap'
import { Placeholder } from '@tiptap/extension-placeholder'
import { useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import type { RichTextProps } from './RichText.tsx'
import { richChips } from './rich-chips.ts'
import { insertHtml } from './rich-insert.ts'
import { picturesIn, RichPicture } from './rich-picture.ts'
import { richTables, withoutLayoutTables } from './rich-table.ts'
import './rich.css'
import { RichTextToolbar } from './RichTextToolbar.tsx'
import { SlashList } from './SlashList.tsx'
import { useActiveOption, useSlashMenu } from './use-slash-menu.ts'

// only what the server keeps: anything else that is pasted falls away
const known = (headings: boolean) =>
  StarterKit.configure({
    heading: headings && { levels: [2, 3] },
    document: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: { openOnClick: false, defaultProtocol: 'https' },
  })

/** The editor behind `RichText`, loaded apart. */
export default function RichTextEditor(props: RichTextProps) {
  const { label, hideLabel, value, onChange, onSubmit, error, required, minHeight = 110, onPictures, ref } = props
  const errorId = useId()
  const menu = useSlashMenu(props.slash)
  const wasHere = useRef(false)
  const [extensions] = useState(() => [
    known(props.headings ?? false),
    ...richTables,
    Placeholder.configure({ placeholder: props.placeholder ?? '' }),
    ...(onPictures ? [RichPicture] : []),
    ...(props.chips ? [richChips(props.chips)] : []),
    ...menu.extensions,
  ])
  const editor = useEditor({
    extensions,
    content: value,
    autofocus: props.autoFocus ? 'end' : false,
    onUpdate: ({ editor }) => onChange(htmlOf(editor)),
    onFocus: () => void (wasHere.current = true),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(required ? { 'aria-required': 'true' } : {}),
        ...(error ? { 'aria-invalid': 'true', 'aria-describedby': errorId } : {}),
        style: `min-height: ${minHeight}px`,
      },
      handleKeyDown: (view, event) => {
        if (event.key === 'F10' && event.altKey) return focusToolbar(view.dom)
        if (!onSubmit || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
        onSubmit()
        return true
      },
      transformPastedHTML: withoutLayoutTables,
      ...(props.headings ? { scrollMargin: AROUND, scrollThreshold: AROUND } : {}),
      handlePaste: (_view, event) => takesPictures(event, event.clipboardData),
      handleDrop: (_view, event) => takesPictures(event, event.dataTransfer),
    },
  })
  const addPictures = async (files: File[]) => {
    for (const attrs of (await onPictures?.(files)) ?? [])
      editor
        ?.chain()
        .focus()
        .insertContent([{ type: 'image', attrs }, { type: 'paragraph' }])
        .run()
  }
  useEffect(() => {
    // from outside: sent and cleared, or another draft
    if (editor && !editor.isDestroyed && value !== htmlOf(editor))
      editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  const toPlace = () => !wasHere.current && editor?.commands.focus('end', { scrollIntoView: false })
  useImperativeHandle(ref, () => ({
    focus: () => void editor?.commands.focus('end'),
    insert: (html) => {
      toPlace()
      if (editor) insertHtml(editor, editor.state.selection, html)
    },
    openSlash: () => {
      toPlace()
      if (editor) menu.open(editor)
    },
  }))
  useActiveOption(editor, menu.listId, menu.shown?.items.length ? menu.shown.active : undefined)
  return (
    <Input.Wrapper
      label={hideLabel ? undefined : label}
      labelElement="div"
      withAsterisk={required}
      error={error}
      errorProps={{ id: errorId }}
    >
      <Editor editor={editor} className="rich-text" fz="sm" data-error={error ? true : undefined}>
        <Editor.Content className="rich" />
        <RichTextToolbar
          editor={editor}
          headings={props.headings}
          onPictures={onPictures && ((files) => void addPictures(files))}
        />
      </Editor>
      {props.slash && menu.shown && <SlashList id={menu.listId} {...props.slash} shown={menu.shown} />}
    </Input.Wrapper>
  )

  function takesPictures(event: Event, data: DataTransfer | null): boolean {
    const files = onPictures ? picturesIn(data) : []
    if (!files.length) return false
    event.preventDefault()
    // they stand in the text: the place for attachments around it does not take them as well
    event.stopPropagation()
    void addPictures(files)
    return true
  }
}

/** Pixels kept free around where a long text is written: the bars of its form stand over its end. */
const AROUND = { top: 8, right: 8, bottom: 130, left: 8 }

/** The way out of a table, where the Tab key goes from cell to cell. */
function focusToolbar(text: HTMLElement): true {
  text.closest('.rich-text')?.querySelector<HTMLElement>('[role=toolbar] button[tabindex="0"]')?.focus()
  return true
}

type Written = { isEmpty: boolean; getHTML: () => string }

/** Without empty lines at its end; what leads to our own pages is written without our name, as it is everywhere else. */
const htmlOf = (editor: Written) =>
  editor.isEmpty
    ? ''
    : editor
        .getHTML()
        .replace(/(<p><\/p>)+$/, '')
        .replaceAll(`href="${location.origin}/`, 'href="/')
