import { type Editor, Extension } from '@tiptap/react'
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { PluginKey } from '@tiptap/pm/state'
import { followPlace, insertHtml, type Place } from './rich-insert.ts'
import { tellProblem } from './tell.ts'

export type SlashItem = {
  id: string
  /** Heading that it stands under. */
  group: string
  label: string
  detail?: string
  /** A short word at the right. */
  hint?: string
  /** What goes into the text when it is chosen, as HTML; undefined when nothing does. */
  take: () => Promise<string | undefined>
}

export type Slash = {
  /** Name of the list. */
  label: string
  /** Said when nothing is found. */
  none: string
  /** Items in the order of their groups. */
  find: (query: string, signal: AbortSignal) => Promise<SlashItem[]>
}

export type SlashShown = {
  items: SlashItem[]
  active: number
  loading: boolean
  /** Keeps an element beside the cursor until it is told to stop. */
  mount: SuggestionProps<SlashItem>['mount']
  choose: (place: number) => void
}

const KEY = new PluginKey('slash')
const PAUSE_MS = 120
const LONGEST = 60

/**
 * The list that a slash opens in a text: what is typed after it is looked for, arrows and Enter choose, Escape closes.
 * What it finds may change while the editor stands: `findWith` says how from now on.
 */
export function createSlashMenu() {
  let find: Slash['find'] | undefined
  let shown: SlashShown | undefined
  let props: SuggestionProps<SlashItem> | undefined
  /** Enter was pressed before the answer to the last letters came. */
  let hurried = false
  /** The slash was not typed, so that closing takes it away again. */
  let opened = false
  const listeners = new Set<() => void>()
  const set = (next: SlashShown | undefined) => {
    shown = next
    for (const listener of listeners) listener()
  }
  const choose = (place: number) => {
    const item = shown?.items[place]
    if (item) props?.command(item)
  }
  const update = (next: SuggestionProps<SlashItem>) => {
    props = next
    // nothing is found for what looks like an ordinary sentence: the list is out of the way
    const sentence = !next.loading && !next.items.length && next.query.includes(' ')
    if (sentence) return set(undefined)
    // until the answer comes, what was found before stands
    const items = next.loading ? (shown?.items ?? []) : next.items
    const active = next.loading ? (shown?.active ?? 0) : 0
    set({ items, active, loading: next.loading, mount: next.mount, choose })
    if (!next.loading && hurried) choose(0)
    if (!next.loading) hurried = false
  }
  const close = () => {
    props = undefined
    hurried = opened = false
    set(undefined)
  }
  const onKeyDown = (editor: Editor, { key, isComposing }: KeyboardEvent, range: Place): boolean => {
    if (key === 'Escape') {
      if (opened && range.to - range.from <= 1) editor.commands.deleteRange(range)
      return true
    }
    if (!shown || isComposing) return false
    const { items, active, loading } = shown
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (step && items.length) set({ ...shown, active: (active + step + items.length) % items.length })
    if (key === 'Enter' && loading) hurried = true
    else if (key === 'Enter' && items.length) choose(active)
    return Boolean(step) || (key === 'Enter' && (loading || items.length > 0))
  }
  const extension = Extension.create({
    name: 'slash',
    priority: 1000,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        Suggestion<SlashItem, SlashItem>({
          editor,
          pluginKey: KEY,
          char: '/',
          decorationClass: 'slash-typed',
          allowSpaces: true,
          allowedPrefixes: [' ', '\u00a0'],
          debounce: PAUSE_MS,
          items: ({ query, signal }) => find?.(query.trim(), signal).catch(() => []) ?? [],
          allow: ({ state, range }) => !state.doc.resolve(range.from).parent.type.spec.code,
          shouldShow: ({ query }) => !query.startsWith(' ') && query.length <= LONGEST,
          command: ({ range, props: item }) => void putIn(editor, range, item),
          render: () => ({
            onStart: update,
            onUpdate: update,
            onExit: close,
            onKeyDown: ({ event, range }) => onKeyDown(editor, event, range),
          }),
        }),
      ]
    },
    onBlur: ({ editor }) => void (props && exitSuggestion(editor.view, KEY)),
  })
  /** As if a slash were typed where the cursor is. */
  const open = (editor: Editor) => {
    const before = editor.state.selection.$from.nodeBefore
    const gap = before && !/\s$/.test(before.text ?? '') ? ' ' : ''
    editor.view.focus()
    opened = true
    editor.view.dispatch(editor.state.tr.insertText(`${gap}/`))
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const findWith = (next: Slash['find'] | undefined) => void (find = next)
  return { extension, open, subscribe, findWith, read: () => shown }
}

/** What was typed to find it goes at once; what it puts in comes to the same place, whatever is typed meanwhile. */
async function putIn(editor: Editor, range: Place, item: SlashItem): Promise<void> {
  editor.chain().focus().deleteRange(range).run()
  const place = followPlace(editor, range.from)
  const html = await item.take().catch((error: Error) => tellProblem(error))
  const at = place()
  if (html && !editor.isDestroyed) insertHtml(editor, at, html)
}
