import { useFormats } from '../../../platform/web/format.ts'

/** An instant, with how long ago it was. */
export function Moment({ at }: { at: string }) {
  const formats = useFormats()
  return (
    <time dateTime={at}>
      {formats.instant(at)}
      <span className="no-print"> · {formats.since(at)}</span>
    </time>
  )
}
