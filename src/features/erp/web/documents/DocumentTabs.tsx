import { Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import type { DocumentPanel } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import type { DocumentsSearch } from './documents-search.ts'

type Props = { customerId: string; panels: DocumentPanel[]; shown: DocumentPanel; search: DocumentsSearch }

/** The kinds of document that this ERP has; what is looked for goes along. */
export function DocumentTabs({ customerId, panels, shown, search }: Props) {
  const t = useText(erpDocumentsText)
  if (!panels.length) return null
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={t.panelsLabel} className="ready-views">
      {panels.map((panel) => (
        <UnstyledButton
          key={panel}
          className="ready-view"
          aria-current={shown === panel ? 'page' : undefined}
          renderRoot={(props) => (
            <Link
              to="/customers/$id/documents"
              params={{ id: customerId }}
              search={{ ...search, panel }}
              replace
              activeOptions={{ exact: true }}
              {...props}
            />
          )}
        >
          {t.panels[panel]}
        </UnstyledButton>
      ))}
    </Group>
  )
}
