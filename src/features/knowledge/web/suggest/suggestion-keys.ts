import { useHotkeys } from '@mantine/hooks'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { suggestionsText } from '../../suggestions.text.ts'

type Acts = { open: () => void; insert: () => void }[]

/**
 * The keys of suggested articles beside an entry: their digit opens one; with Alt and Shift, also while typing, it is
 * put into the text. Alt alone chooses what is recorded.
 */
export function useSuggestionKeys(acts: Acts) {
  const t = useText(suggestionsText)
  const shown = (keys: string) => (acts.length > 1 ? `${keys}1 … ${acts.length}` : `${keys}1`)
  const row = { group: 'screen', inPalette: false } as const
  useShortcuts(
    acts.length
      ? [
          {
            ...row,
            keys: acts.map((_, place) => String(place + 1)),
            shown: shown(''),
            label: t.insert.openKeys,
            run: (pressed) => acts[Number(pressed) - 1]?.open(),
          },
          {
            ...row,
            keys: [],
            shown: shown('Alt ⇧ '),
            label: t.insert.insertKeys,
            run: () => acts[0]?.insert(),
          },
        ]
      : [],
  )
  useHotkeys(
    acts.map(({ insert }, place) => [`alt+shift+Digit${place + 1}`, insert, { usePhysicalKeys: true }]),
    [],
    true,
  )
}
