import { Badge } from '@mantine/core'
import { mdiFileAlertOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { caseListText } from '../../case-list.text.ts'
import type { CaseItem } from '../../cases.contract.ts'

/** A case with a document of the ERP that is no longer what it was when it was linked; nothing of any other one. */
export function DocumentsMark({ one }: { one: Pick<CaseItem, 'documentsDiffer'> }) {
  const t = useText(caseListText)
  if (!one.documentsDiffer) return null
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      title={t.documentsDifferWhy}
      leftSection={<Icon path={mdiFileAlertOutline} size={14} />}
    >
      {t.documentsDiffer}
    </Badge>
  )
}
