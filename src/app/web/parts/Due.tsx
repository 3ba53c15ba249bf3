import { mdiAlertCircleOutline, mdiClockOutline } from '@mdi/js'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { partsText } from './parts.text.ts'

/** When a promise is due; late ones say so in words, sign and colour. */
export function Due({ at }: { at: string }) {
  const t = useText(partsText)
  const f = useFormats()
  const now = useNow()
  const late = Date.parse(at) < now
  return (
    <span className="due" data-late={late || undefined}>
      <Icon path={late ? mdiAlertCircleOutline : mdiClockOutline} size={13} />
      <time dateTime={at} title={f.instant(at)}>
        {late ? t.overdue(f.near(at, now)) : t.due(f.near(at, now))}
      </time>
    </span>
  )
}
