import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import type { DocumentPanel } from '../../erp-documents.contract.ts'
import { erpCompaniesText } from '../../erp-companies.text.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { useCompanies } from '../company/companies.api.ts'
import { inAddress } from '../company/company.ts'
import { type DocumentsSearch, isNarrowed } from './documents-search.ts'

type Props = {
  customerId: string
  panel: DocumentPanel
  search: DocumentsSearch
  /** Those that this ERP has. */
  panels: DocumentPanel[]
  inCopy: boolean
  /** One of the ways was taken, which is gone then. */
  onTaken: () => void
}

/** Nothing fits: what can be done about it, such as looking in another company or among the other documents. */
export function NothingFound({ customerId, panel, search, panels, inCopy, onTaken }: Props) {
  const t = useText(erpDocumentsText)
  const ofCompanies = useText(erpCompaniesText)
  const { query, from, to, company } = search
  const others = query ? panels.filter((other) => other !== panel) : []
  const narrowed = isNarrowed(search)
  const { companies } = useCompanies(customerId)
  const elsewhere = query ? companies.filter((one) => one.code !== null && one.company !== (company ?? 1)) : []
  const ways: [string, DocumentsSearch][] = [
    ...elsewhere.map((one): [string, DocumentsSearch] => [
      ofCompanies.lookIn(one.name ?? ofCompanies.numbered(one.company)),
      { ...search, company: inAddress(one.company).company },
    ]),
    ...((from ?? to) ? [[t.everyDay, { panel, query, company }] as [string, DocumentsSearch]] : []),
    ...others.map((other): [string, DocumentsSearch] => [t.lookIn(t.panels[other]), { ...search, panel: other }]),
    ...(narrowed ? [[t.clear, { panel, company }] as [string, DocumentsSearch]] : []),
  ]
  return (
    <Stack align="center" gap="xs" py="xl" px="md">
      <Text c="dimmed" ta="center">
        {inCopy ? t.nothingInCopy : narrowed ? t.nothing : t.none[panel]}
      </Text>
      {panel === 'invoices' && narrowed && (
        <Text size="sm" c="dimmed" ta="center">
          {t.onlyInForce}
        </Text>
      )}
      <Group gap="xs" justify="center">
        {ways.map(([words, next]) => (
          <Button
            key={words}
            size="xs"
            variant="default"
            className="erp-named-button"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/customers/$id/documents"
                params={{ id: customerId }}
                search={next}
                replace
                onClick={onTaken}
              />
            )}
          >
            {words}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
