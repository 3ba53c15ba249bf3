import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { use } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { usePageTitle } from '../../../../platform/web/title.ts'
import { currencyOfAmounts, documentName } from '../../document-names.ts'
import { erpText } from '../../erp.text.ts'
import { documentPanel, type DocumentPanel, documentRef, type ErpDocument } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { useCompanyName } from '../company/companies.api.ts'
import { CompanyContext, companyOfDocument, inAddress, useCompany } from '../company/company.ts'
import { CopyNotice } from './CopyNotice.tsx'
import { DocumentFacts, DocumentSums } from './DocumentFacts.tsx'
import { DocumentState } from './DocumentState.tsx'
import { useCustomerName, useDocument } from './documents.api.ts'
import { Lines } from '../Lines.tsx'
import { NothingToShow } from './NothingToShow.tsx'
import { PaperHead, PrintButton } from './PaperHead.tsx'
import { StatementPart } from './StatementPart.tsx'
import '../erp.css'
import './documents.css'

/** One document of the ERP whole: head, lines, totals, and what became of it in the accounting. */
export function DocumentPage() {
  const { id = '', panel, ref } = useParams({ strict: false }) as Record<string, string | undefined>
  const t = useText(erpDocumentsText)
  const customer = useCustomerName(id)
  const company = companyOfDocument(useSearch({ strict: false }))
  const [read, called] = [documentPanel.safeParse(panel), documentRef.safeParse(ref)]
  const list = {
    to: '/customers/$id/documents',
    params: { id },
    search: { panel: read.data, ...inAddress(company) },
  } as const
  return (
    <Stack gap="sm" className="document-page">
      <Group gap="xs" className="no-print">
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/customers/$id" params={{ id }} search={inAddress(company)} {...props} />}
        >
          {customer.data?.name ?? t.customer}
        </Anchor>
        <Text span size="sm" c="dimmed" aria-hidden>
          ›
        </Text>
        <Anchor size="sm" renderRoot={(props) => <Link {...list} {...props} />}>
          {read.data ? t.panels[read.data] : t.title}
        </Anchor>
      </Group>
      <CompanyContext value={company}>
        {read.data && called.data ? (
          <Whole customerId={id} panel={read.data} documentRef={called.data} customer={customer.data?.name} />
        ) : (
          <Missing customerId={id} panel={undefined} />
        )}
      </CompanyContext>
    </Stack>
  )
}

type Props = { customerId: string; panel: DocumentPanel; documentRef: string; customer: string | undefined }

function Whole({ customerId, panel, documentRef, customer }: Props) {
  const t = useText(erpDocumentsText)
  const query = useDocument(customerId, panel, documentRef)
  return (
    <Faces query={query} lines={10}>
      {({ document, problem, readAt }) => {
        if (document)
          return (
            <>
              <PaperHead readAt={readAt} customer={customer} />
              {problem && readAt && <CopyNotice readAt={readAt} />}
              <Paper customerId={customerId} document={document} customer={customer} />
            </>
          )
        if (problem && problem !== 'notThere')
          return (
            <>
              <Title order={1} className="visually-hidden">
                {t.panels[panel]}
              </Title>
              <NothingToShow customerId={customerId} problem={problem} onAgain={query.refetch} />
            </>
          )
        return <Missing customerId={customerId} panel={panel} />
      }}
    </Faces>
  )
}

type PaperProps = { customerId: string; document: ErpDocument; customer: string | undefined }

function Paper({ customerId, document, customer }: PaperProps) {
  const t = useText(erpDocumentsText)
  const words = useText(erpText)
  const name = documentName(document, use(LanguageContext))
  const companyName = useCompanyName()
  const { kind, lines, bookedAs, taxOfficeCode, references } = document
  const empty = kind === 'creditNote' && references.length ? t.creditElsewhere : t.noStatement
  usePageTitle(customer ? `${name} · ${customer}` : name)
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={1}>{name}</Title>
          {taxOfficeCode !== null && (
            <Text size="sm" c="dimmed">
              {t.taxCode(taxOfficeCode)}
            </Text>
          )}
          <DocumentState head={document} withBooked />
          {companyName && (
            <Text size="sm" c="dimmed" className="no-print">
              {companyName}
            </Text>
          )}
        </Group>
        <PrintButton ready />
      </Group>
      {document.state === 'void' && (
        <Alert color="red" variant="light" p="xs" role="status">
          {t.isVoid} {document.booked && t.voidButBooked}
        </Alert>
      )}
      <Panel title={t.head}>
        <DocumentFacts customerId={customerId} document={document} />
      </Panel>
      <Panel title={t.lines} count={lines.length || undefined} flush={lines.length > 0}>
        {lines.length > 0 ? (
          <Lines lines={lines} currency={currencyOfAmounts(document)} title={`${name}: ${words.lines(lines.length)}`} />
        ) : (
          <Text size="sm" c="dimmed">
            {t.noLines}
          </Text>
        )}
        <DocumentSums document={document} />
      </Panel>
      {bookedAs && <StatementPart customerId={customerId} of={bookedAs} name={name} empty={empty} />}
    </>
  )
}

/** It was deleted there, or its address was mistyped. */
function Missing({ customerId, panel }: { customerId: string; panel: DocumentPanel | undefined }) {
  const t = useText(erpDocumentsText)
  const company = useCompany()
  return (
    <Stack align="flex-start">
      <Title order={1} size="h2">
        {t.missing}
      </Title>
      <Anchor
        renderRoot={(props) => (
          <Link
            to="/customers/$id/documents"
            params={{ id: customerId }}
            search={{ panel, ...inAddress(company) }}
            {...props}
          />
        )}
      >
        {t.backToList}
      </Anchor>
    </Stack>
  )
}
