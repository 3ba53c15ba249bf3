import { Badge, Group } from '@mantine/core'
import { mdiAccountEyeOutline, mdiAlertCircleOutline } from '@mdi/js'
import { use } from 'react'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Overview } from '../../../overview/overview.contract.ts'
import { accountSigns } from './account-signs.ts'
import { attendText } from './attend.text.ts'

type Props = { overview: Overview; viewers: { id: string; name: string }[] }

/** What one must know before the first word: a debt that is late, a block, a colleague who is here too. */
export function Signs({ overview, viewers }: Props) {
  const t = useText(attendText)
  const f = useFormats()
  const language = use(LanguageContext)
  const { overdue, blocked } = accountSigns(overview)
  const names = new Intl.ListFormat(language).format(viewers.map((viewer) => viewer.name))
  const warnings = [
    !overview.customer.active && t.inactive,
    overview.erpMark && t.erpMark[overview.erpMark],
    blocked && t.blocked,
    overdue > 0 && t.overdue(f.money(overdue)),
  ].filter((warning) => typeof warning === 'string')
  return (
    <Group gap={6} justify="flex-end">
      <span role="status" className="attend-viewers">
        {names && (
          <Badge
            variant="light"
            color="petrol"
            tt="none"
            fw={550}
            leftSection={<Icon path={mdiAccountEyeOutline} size={14} />}
          >
            {viewers.length > 1 ? t.viewingMany(names) : t.viewing(names)}
          </Badge>
        )}
      </span>
      {warnings.map((warning) => (
        <Badge
          key={warning}
          variant="light"
          color="red"
          tt="none"
          fw={600}
          leftSection={<Icon path={mdiAlertCircleOutline} size={14} />}
        >
          {warning}
        </Badge>
      ))}
    </Group>
  )
}
