import { Anchor } from '@mantine/core'
import { mdiFileSearchOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Panel } from '../../erp.contract.ts'
import { documentPanel } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { inAddress, useCompany } from '../company/company.ts'

/** From a panel of documents to all there are, where they are searched. */
export function AllDocuments({ customerId, panel }: { customerId: string; panel: Panel }) {
  const t = useText(erpDocumentsText)
  const { data } = documentPanel.safeParse(panel)
  const company = useCompany()
  if (!data) return null
  return (
    <Anchor
      size="xs"
      className="no-print erp-all"
      aria-label={t.all}
      title={t.all}
      renderRoot={(props) => (
        <Link
          to="/customers/$id/documents"
          params={{ id: customerId }}
          search={{ panel: data, ...inAddress(company) }}
          {...props}
        />
      )}
    >
      <Icon path={mdiFileSearchOutline} size={16} />
      <span>{t.all}</span>
    </Anchor>
  )
}
