import { ActionIcon } from '@mantine/core'
import { mdiFileDocumentOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { DocumentPanel } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { inAddress, useCompany } from '../company/company.ts'

type Props = {
  customerId: string
  panel: DocumentPanel
  /** Null in copies that are older than it is read. */
  documentRef: string | null
  name: string
}

/** From an item of a panel to the document whole. */
export function OpenDocument({ customerId, panel, documentRef, name }: Props) {
  const t = useText(erpDocumentsText)
  const search = inAddress(useCompany())
  if (documentRef === null) return null
  const params = { id: customerId, panel, ref: documentRef }
  return (
    <ActionIcon
      variant="subtle"
      className="no-print"
      aria-label={t.openOne(name)}
      title={t.openOne(name)}
      renderRoot={(props) => (
        <Link to="/customers/$id/documents/$panel/$ref" params={params} search={search} {...props} />
      )}
    >
      <Icon path={mdiFileDocumentOutline} size={16} />
    </ActionIcon>
  )
}
