import { Anchor, Group, Stack, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { DownloadProgress } from '../../../../platform/web/files/DownloadProgress.tsx'
import { FilesMenu } from '../../../../platform/web/files/FilesMenu.tsx'
import { useDownload } from '../../../../platform/web/files/use-download.ts'
import { useText } from '../../../../platform/web/language.ts'
import { rowsIn } from '../../../../platform/web/one-stop.ts'
import { SearchField } from '../../../../platform/web/SearchField.tsx'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { usePageTitle } from '../../../../platform/web/title.ts'
import { walkRows } from '../../../../platform/web/walk-rows.ts'
import type { DocumentQuestion } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { CompanyChoice } from '../company/CompanyChoice.tsx'
import { useChosenCompany } from '../company/companies.api.ts'
import { CompanyContext, inAddress } from '../company/company.ts'
import { useErpPanels } from '../panels.ts'
import { DocumentsList } from './DocumentsList.tsx'
import { DocumentTabs } from './DocumentTabs.tsx'
import { useCustomerName, useDocuments } from './documents.api.ts'
import { documentPanels, type DocumentsSearch, fileOf, meant, readDocumentsSearch } from './documents-search.ts'
import { noteOpened, takeOpened } from './opened.ts'
import { PeriodField } from './PeriodField.tsx'
import '../erp.css'
import './documents.css'

const fieldIn = (page: HTMLElement | null) => page?.querySelector<HTMLInputElement>('[type=search]')

type AskedOf = DocumentQuestion & { company?: number }

/** Documents of a customer as far back as the ERP goes: what is looked for stands in the address. */
export function DocumentsPage() {
  const { id = '' } = useParams({ strict: false })
  return <DocumentsOf key={id} customerId={id} />
}

function DocumentsOf({ customerId }: { customerId: string }) {
  const t = useText(erpDocumentsText)
  const navigate = useNavigate()
  const search = readDocumentsSearch(useSearch({ strict: false }))
  const { company, companies } = useChosenCompany(customerId, search.company)
  const offered = useErpPanels(company)
  const panels = documentPanels.filter((panel) => offered.includes(panel))
  const panel = search.panel ?? panels[0] ?? 'invoices'
  const question: AskedOf = { ...search, panel, company: undefined, ...inAddress(company) }
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  const customer = useCustomerName(customerId)
  const list = useDocuments(customerId, question)
  const rows = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const [from] = useState(takeOpened)
  const { running, start } = useDownload()
  const go = (next: DocumentsSearch) =>
    void navigate({ to: '/customers/$id/documents', params: { id: customerId }, search: next, replace: true })
  const enter = useOpenMeant(customerId, question, list)
  const name = customer.data?.name
  usePageTitle(name && t.titleOf(name))
  const row = { group: 'screen', inPalette: false } as const
  useShortcuts([
    { ...row, keys: 'j', label: t.rowKeys.down, run: () => walkRows(rowsIn(rows.current), 1) },
    { ...row, keys: 'k', label: t.rowKeys.up, run: () => walkRows(rowsIn(rows.current), -1) },
    { keys: 'b', label: t.rowKeys.search, group: 'screen', run: () => fieldIn(page.current)?.select() },
  ])
  const fromField = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      walkRows(rowsIn(rows.current), 1)
    }
    // emptied already: the keys of the screen are heard again
    if (event.key === 'Escape' && !event.currentTarget.value) event.currentTarget.blur()
    if (event.key !== 'Enter') return
    const query = event.currentTarget.value.trim() || undefined
    if (query !== search.query) go({ ...search, query })
    enter.open(query)
  }
  const { address, asked } = fileOf(customerId, question)
  const [first] = list.data?.pages ?? []
  const isLive = first && !first.problem && first.items.length > 0 // a copy goes less far back than a file says
  return (
    <Stack gap="sm" ref={page}>
      <Stack gap={2}>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/customers/$id" params={{ id: customerId }} search={inAddress(company)} {...props} />
          )}
        >
          {name ?? t.customer}
        </Anchor>
        <Group justify="space-between" gap="xs" mih={34}>
          <Title order={1}>{t.title}</Title>
          {isLive && <FilesMenu address={address} asked={asked} sheetsOnly keys="e" onStart={start} />}
        </Group>
        <DownloadProgress running={running} />
      </Stack>
      <CompanyChoice
        customerId={customerId}
        companies={companies}
        shown={company}
        onChoose={(next) => go({ ...search, company: inAddress(next).company })}
        onKey={() => rows.current?.contains(document.activeElement) && rows.current.focus()}
      />
      <DocumentTabs customerId={customerId} panels={panels} shown={question.panel} search={search} />
      <search className="document-search">
        <SearchField
          size="sm"
          label={t.search}
          placeholder={t.searchHint}
          maxLength={60}
          value={search.query}
          onChange={(query) => {
            enter.typeOn(query)
            go({ ...search, query })
          }}
          onKeyDown={fromField}
          aria-keyshortcuts="b"
          autoFocus={!narrow && !from}
        />
        <PeriodField days={search} onDays={(days) => go({ ...search, ...days })} />
      </search>
      <CompanyContext value={company}>
        <DocumentsList
          customerId={customerId}
          question={question}
          list={list}
          panels={panels}
          asCards={narrow ?? false}
          rows={rows}
          from={from}
          toField={() => fieldIn(page.current)?.focus()}
        />
      </CompanyContext>
    </Stack>
  )
}

/**
 * Opens what Enter means. What is shown may still be what was found before the last letters: it is waited for, unless
 * one goes on typing.
 */
function useOpenMeant(customerId: string, { panel, query, company }: AskedOf, list: ReturnType<typeof useDocuments>) {
  const navigate = useNavigate()
  const waiting = useRef<{ query: string | undefined }>(null)
  const isSettled = list.isSuccess && !list.isPlaceholderData && !list.isFetching
  const openIfFound = () => {
    if (!waiting.current || waiting.current.query !== query || !isSettled) return
    waiting.current = null
    const one = meant(query, list.data.pages[0]?.items ?? [])
    if (!one) return
    noteOpened(one.ref)
    const params = { id: customerId, panel, ref: one.ref }
    void navigate({ to: '/customers/$id/documents/$panel/$ref', params, search: inAddress(company ?? 1) })
  }
  const onSettled = useEffectEvent(openIfFound)
  const settledFor = isSettled ? (query ?? '') : undefined
  useEffect(() => {
    if (settledFor !== undefined) onSettled()
  }, [settledFor])
  return {
    open: (meantBy: string | undefined) => {
      waiting.current = { query: meantBy }
      openIfFound()
    },
    typeOn: (typed: string | undefined) => {
      if (waiting.current?.query !== typed) waiting.current = null
    },
  }
}
