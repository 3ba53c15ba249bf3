import { mdiTimerPlusOutline } from '@mdi/js'
import { useText } from '../../../platform/web/language.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { logTimeText } from '../log-time.text.ts'
import { openTime } from './time-dialog.ts'
import type { TimeFor } from './time-for.ts'

/** Offers the key that logs time for what is on the screen; none when there is nothing. */
export function useLogTimeKey(of: TimeFor | undefined) {
  const t = useText(logTimeText)
  const run = () => of && openTime({ act: 'log', of })
  useShortcuts(of ? [{ keys: 'h', label: t.title, icon: mdiTimerPlusOutline, group: 'screen', run }] : [])
}
