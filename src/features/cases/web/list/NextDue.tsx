import { Text } from '@mantine/core'
import { mdiAlertCircleOutline, mdiCalendarCheckOutline } from '@mdi/js'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { caseListText } from '../../case-list.text.ts'

/** When the next commitment is due; a late one says so in words too. `named`: among other times, what it is. */
export function NextDue({ at, named }: { at: string | null; named?: boolean }) {
  const t = useText(caseListText)
  const formats = useFormats()
  const now = useNow()
  const late = now > Date.parse(at ?? '9999-12-31')
  if (!at) return null
  return (
    <Text size="sm" span c={late ? 'red' : undefined} className="next-due">
      {(late || named) && <Icon path={late ? mdiAlertCircleOutline : mdiCalendarCheckOutline} size={14} />}
      {named && `${t.commitment}: `}
      <time dateTime={at} title={formats.instant(at)}>
        {late && named ? `${t.overdue} ${formats.age(at, now)}` : formats.nearTime(at, now)}
      </time>
      {late && !named && ` (${t.overdue})`}
    </Text>
  )
}
