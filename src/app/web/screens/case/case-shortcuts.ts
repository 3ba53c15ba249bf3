import { caseText } from '../../../../features/cases/case-screen.text.ts'
import { conversationsText } from '../../../../features/conversations/conversations.text.ts'
import { useText } from '../../../../platform/web/language.ts'
import { type Shortcut, useShortcuts } from '../../../../platform/web/shortcuts.ts'

/** Keys of the screen of a case, by what they do. */
export const caseShortcuts = {
  write: 'e',
  state: 's',
  assign: 'a',
  take: 't',
  commit: 'c',
  visit: 'v',
  edit: 'd',
  insert: 'i',
  print: 'p',
} as const

type Acts = Record<keyof typeof caseShortcuts, (() => void) | false>

/** Offers the keys of what may be done just now. */
export function useCaseShortcuts(acts: Acts) {
  const t = useText(caseText)
  const conversations = useText(conversationsText)
  const offered = Object.entries(acts).flatMap(([name, run]): Shortcut[] => {
    const act = name as keyof Acts
    return run ? [{ keys: caseShortcuts[act], label: t.shortcuts[act], group: 'screen', run }] : []
  })
  const typing: Shortcut[] = acts.insert
    ? [{ keys: [], shown: '/', label: conversations.insertKeys, group: 'screen', inPalette: false, run: acts.insert }]
    : []
  const kinds: Shortcut[] = acts.write
    ? [{ keys: [], shown: 'Alt + 1 … 6', label: t.shortcuts.kind, group: 'screen', inPalette: false, run: acts.write }]
    : []
  useShortcuts([...offered, ...kinds, ...typing])
}
