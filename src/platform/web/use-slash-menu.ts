import type { Editor } from '@tiptap/react'
import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { optionId } from './SlashList.tsx'
import { createSlashMenu, type Slash } from './slash-menu.ts'

/** What a slash offers in an editor, and what of it is on the screen. */
export function useSlashMenu(slash: Slash | undefined) {
  const listId = useId()
  const [menu] = useState(() => (slash ? createSlashMenu() : undefined))
  useEffect(() => menu?.findWith(slash?.find))
  const shown = useSyncExternalStore(menu?.subscribe ?? never, () => menu?.read())
  return { listId, shown, extensions: menu ? [menu.extension] : [], open: (editor: Editor) => menu?.open(editor) }
}

const never = () => () => undefined

/** Tells who cannot see the list which option is active; the keyboard never leaves the text. */
export function useActiveOption(editor: Editor | null, listId: string, active: number | undefined) {
  useEffect(() => {
    if (!editor || editor.isDestroyed || active === undefined) return undefined
    const { dom } = editor.view
    dom.setAttribute('aria-controls', listId)
    dom.setAttribute('aria-activedescendant', optionId(listId, active))
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, listId, active])
}
