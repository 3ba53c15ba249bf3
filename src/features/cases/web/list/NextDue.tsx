import { Text } from '@mantine/core'
import { mdiAlertCircleOutline } from '@mdi/js'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { caseListText } from '../../case-list.text.ts'

/** When the next promise is due; a late one says so in words too. */
export function NextDue({ at }: { at: string | null }) {
  const t = useText(caseListText)
  const formats = useFormats()
  const late = useNow() > Date.parse(at ?? '9999-12-31')
  if (!at) return null
  return (
    <Text size="sm" span c={late ? 'red' : undefined} className="next-due">
      {late && <Icon path={mdiAlertCircleOutline} size={14} />}
      <time dateTime={at}>{formats.instant(at)}</time>
      {late && ` (${t.overdue})`}
    </Text>
  )
}
