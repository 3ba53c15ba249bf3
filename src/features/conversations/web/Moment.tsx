import { useFormats } from '../../../platform/web/format.ts'
import { Unbroken } from '../../../platform/web/Unbroken.tsx'

/** An instant, with how long ago it was. */
export function Moment({ at }: { at: string }) {
  const formats = useFormats()
  return (
    <time dateTime={at}>
      <Unbroken>{formats.instant(at)}</Unbroken>
      <span className="no-print"> · {formats.since(at)}</span>
    </time>
  )
}
