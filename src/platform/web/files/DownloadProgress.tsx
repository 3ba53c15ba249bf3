import { Button, Progress } from '@mantine/core'
import { useFormats } from '../format.ts'
import { useText } from '../language.ts'
import { filesText } from './files.text.ts'
import type { Download } from './use-download.ts'
import './files.css'

const SMALL = 200_000

/** How far a download is, in rows where they can be told, and the way to stop it. */
export function DownloadProgress({ running }: { running: Download | undefined }) {
  const t = useText(filesText)
  const formats = useFormats()
  if (!running) return null
  const { label, progress, stop } = running
  const { rows, allRows, bytes } = progress
  const share = rows !== null && allRows ? Math.min(100, (rows / allRows) * 100) : undefined
  const said =
    rows !== null && allRows !== null
      ? t.rows(formats.number(Math.min(rows, allRows)), formats.number(allRows))
      : rows
        ? t.rowsSoFar(formats.number(rows))
        : bytes > SMALL
          ? t.size(formats.number(Math.round(bytes / 100_000) / 10))
          : ''
  return (
    <div className="download-progress no-print">
      <span role="status">{t.getting(label)}</span>
      <Progress value={share ?? 100} animated={share === undefined} aria-label={label} flex={1} maw={220} />
      <span className="figures">{said}</span>
      <Button size="compact-xs" variant="default" onClick={stop}>
        {t.stop}
      </Button>
    </div>
  )
}
