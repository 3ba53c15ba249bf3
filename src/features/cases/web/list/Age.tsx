import { useFormats } from '../../../../platform/web/format.ts'
import { useNow } from '../../../../platform/web/now.ts'

/** How old it is, in one short figure: '3 d'. The moment itself on pointing. */
export function Age({ since }: { since: string }) {
  const formats = useFormats()
  const now = useNow()
  return (
    <time dateTime={since} title={formats.instant(since)}>
      {formats.age(since, now)}
    </time>
  )
}
