import { Alert } from '@mantine/core'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { erpText } from '../../erp.text.ts'

/** The ERP is away: what is shown was read before, and when. */
export function CopyNotice({ readAt }: { readAt: string }) {
  const t = useText(erpText)
  const f = useFormats()
  return (
    <Alert color="yellow" variant="light" p="xs" role="status" className="erp-notice">
      {t.lastCopy(f.instant(readAt))}
    </Alert>
  )
}
