import { Alert } from '@mantine/core'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { boardText } from '../../board.text.ts'
import type { BoardData } from './board.ts'

/** Tells that some visits are left out: whoever seems to be free then may be busy. */
export function TooMany({ data: { shownUntil } }: { data: BoardData }) {
  const t = useText(boardText)
  const format = useFormats()
  return shownUntil && <Alert color="yellow">{t.shownUntil(format.instant(shownUntil))}</Alert>
}
