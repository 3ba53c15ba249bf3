import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { mdiMagnify } from '@mdi/js'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { usePageTitle } from '../../../../platform/web/title.ts'
import { erpText } from '../../erp.text.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { useCompanyName } from '../company/companies.api.ts'
import { CompanyContext, companyOfDocument, inAddress, useCompany } from '../company/company.ts'
import { leaveStatement } from '../rows/left.ts'
import { useCustomerName, useStatement } from './documents.api.ts'
import { PaperHead, PrintButton } from './PaperHead.tsx'
import { StatementPart } from './StatementPart.tsx'
import { type NamedDocument, statementOfDocument } from './statement-search.ts'
import '../erp.css'
import './documents.css'

/** Why a document of the current account is open: what was charged and paid of it. */
export function StatementPage() {
  const { id = '' } = useParams({ strict: false })
  const t = useText(erpDocumentsText)
  const search: Record<string, unknown> = useSearch({ strict: false })
  const { type, number } = statementOfDocument(search)
  const company = companyOfDocument(search)
  const of = type !== undefined && number !== undefined ? { type, number } : undefined
  const customer = useCustomerName(id)
  useEffect(() => leaveStatement, [])
  return (
    <Stack gap="sm" className="document-page">
      <Anchor
        size="sm"
        className="no-print"
        renderRoot={(props) => <Link to="/customers/$id" params={{ id }} search={inAddress(company)} {...props} />}
      >
        {customer.data?.name ?? t.customer}
      </Anchor>
      {of ? (
        <CompanyContext value={company}>
          <StatementOf key={`${of.type} ${of.number}`} customerId={id} of={of} customer={customer.data?.name} />
        </CompanyContext>
      ) : (
        <Title order={1}>{t.statementMissing}</Title>
      )}
    </Stack>
  )
}

type Props = { customerId: string; of: NamedDocument; customer: string | undefined }

function StatementOf({ customerId, of, customer }: Props) {
  const t = useText(erpDocumentsText)
  const words = useText(erpText)
  const { data } = useStatement(customerId, of)
  const [company, companyName] = [useCompany(), useCompanyName()]
  const name = words.numbered(data?.statement?.typeName ?? of.type, of.number)
  usePageTitle(t.statementOf(name))
  return (
    <>
      <PaperHead readAt={data?.readAt} customer={customer} />
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={1}>{t.statementOf(name)}</Title>
          {companyName && (
            <Text size="sm" c="dimmed" className="no-print">
              {companyName}
            </Text>
          )}
        </Group>
        <Group gap={6} className="no-print">
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon path={mdiMagnify} size={16} />}
            renderRoot={(props) => (
              <Link
                to="/customers/$id/documents"
                params={{ id: customerId }}
                search={{ query: String(of.number), ...inAddress(company) }}
                {...props}
              />
            )}
          >
            {t.findIt}
          </Button>
          <PrintButton ready={Boolean(data?.statement)} />
        </Group>
      </Group>
      <StatementPart customerId={customerId} of={of} empty={t.statementMissing} />
    </>
  )
}
