import { Button, Group, Popover, TextInput } from '@mantine/core'
import { RichTextEditor as Editor } from '@mantine/tiptap'
import { mdiLinkVariant } from '@mdi/js'
import { type Editor as TextEditor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { Icon } from './Icon.tsx'
import { useText } from './language.ts'
import { richTextText } from './rich-text.text.ts'

/** The link button: asks for the address; an empty one removes the link. */
export function RichTextLink({ editor }: { editor: TextEditor | null }) {
  const t = useText(richTextText)
  const [address, setAddress] = useState<string>()
  const active = useEditorState({ editor, selector: ({ editor }) => editor?.isActive('link') ?? false }) ?? false
  const open = () => setAddress((editor?.getAttributes('link').href as string | undefined) ?? '')
  const set = () => {
    const chain = editor?.chain().focus().extendMarkRange('link')
    const href = address?.trim()
    if (href) chain?.setLink({ href: /^(\w+:|\/)/.test(href) ? href : `https://${href}` }).run()
    else chain?.unsetLink().run()
    setAddress(undefined)
  }
  return (
    <Popover
      opened={address !== undefined}
      onChange={(opened) => !opened && setAddress(undefined)}
      trapFocus
      returnFocus
      shadow="md"
      zIndex={400}
    >
      <Popover.Target>
        <Editor.Control aria-label={t.link} title={t.link} onClick={open} active={active}>
          <Icon path={mdiLinkVariant} size={16} />
        </Editor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <Group gap="xs" align="end">
          <TextInput
            size="xs"
            label={t.linkAddress}
            placeholder="https://"
            value={address ?? ''}
            onChange={(event) => setAddress(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              set()
            }}
            data-autofocus
          />
          <Button size="xs" variant="default" onClick={set}>
            {address?.trim() || !active ? t.linkSet : t.linkRemove}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
