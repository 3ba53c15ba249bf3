import { Input } from '@mantine/core'
import { RichTextEditor as Editor } from '@mantine/tiptap'
import { Placeholder } from '@tiptap/extension-placeholder'
import { useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useId, useImperativeHandle, useState } from 'react'
import type { RichTextProps } from './RichText.tsx'
import './rich.css'
import { RichTextToolbar } from './RichTextToolbar.tsx'

// only what the server keeps: anything else that is pasted falls away
const known = StarterKit.configure({
  heading: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  link: { openOnClick: false, defaultProtocol: 'https' },
})

/** The editor behind `RichText`, loaded apart. */
export default function RichTextEditor(props: RichTextProps) {
  const { label, hideLabel, value, onChange, onSubmit, error, required, minHeight = 110, ref } = props
  const errorId = useId()
  const [extensions] = useState(() => [known, Placeholder.configure({ placeholder: props.placeholder ?? '' })])
  const editor = useEditor({
    extensions,
    content: value,
    autofocus: props.autoFocus ? 'end' : false,
    onUpdate: ({ editor }) => onChange(htmlOf(editor)),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(required ? { 'aria-required': 'true' } : {}),
        ...(error ? { 'aria-invalid': 'true', 'aria-describedby': errorId } : {}),
        style: `min-height: ${minHeight}px`,
      },
      handleKeyDown: (_view, event) => {
        if (!onSubmit || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
        onSubmit()
        return true
      },
    },
  })
  useEffect(() => {
    // from outside: sent and cleared, or another draft
    if (editor && value !== htmlOf(editor)) editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  useImperativeHandle(ref, () => ({ focus: () => void editor?.commands.focus('end') }), [editor])
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
        <RichTextToolbar editor={editor} />
      </Editor>
    </Input.Wrapper>
  )
}

type Written = { isEmpty: boolean; getHTML: () => string }

const htmlOf = (editor: Written) => (editor.isEmpty ? '' : editor.getHTML().replace(/(<p><\/p>)+$/, ''))
