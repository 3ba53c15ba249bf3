import { Button, Kbd } from '@mantine/core'
import { mdiPrinterOutline } from '@mdi/js'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { useMe } from '../../../auth/web/session.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { useCompanyName } from '../company/companies.api.ts'

type Props = { readAt: string | null | undefined; customer: string | undefined }

/** Whose paper it is, of which customer and when it was read; only on paper. */
export function PaperHead({ readAt, customer }: Props) {
  const t = useText(erpDocumentsText)
  const f = useFormats()
  const me = useMe()
  const company = useCompanyName()
  return (
    <>
      <div className="letterhead" aria-hidden>
        <b>{company ?? me.company}</b>
        {readAt && <span>{t.readOn(f.instant(readAt))}</span>}
      </div>
      <div className="document-on-paper" aria-hidden>
        {customer}
      </div>
    </>
  )
}

/** Prints what is shown; `p` does too. */
export function PrintButton({ ready }: { ready: boolean }) {
  const t = useText(erpDocumentsText)
  const print = () => window.print()
  useShortcuts(ready ? [{ keys: 'p', label: t.print, icon: mdiPrinterOutline, group: 'screen', run: print }] : [])
  return (
    <Button
      size="xs"
      variant="default"
      className="no-print"
      leftSection={<Icon path={mdiPrinterOutline} size={16} />}
      rightSection={
        <Kbd size="xs" aria-hidden visibleFrom="sm">
          p
        </Kbd>
      }
      aria-keyshortcuts="p"
      disabled={!ready}
      onClick={print}
    >
      {t.print}
    </Button>
  )
}
