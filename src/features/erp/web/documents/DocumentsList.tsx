import { Alert, Button, Group, Paper, Text } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { rowsIn, useOneStop } from '../../../../platform/web/one-stop.ts'
import type { DocumentPanel, DocumentQuestion } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { DocumentCards } from './DocumentCards.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { isOfCopy, type useDocuments } from './documents.api.ts'
import { isNarrowed } from './documents-search.ts'
import { NothingFound } from './NothingFound.tsx'
import { NothingToShow } from './NothingToShow.tsx'
import { OnlyOneYear } from './OnlyOneYear.tsx'

type Props = {
  customerId: string
  question: DocumentQuestion
  list: ReturnType<typeof useDocuments>
  panels: DocumentPanel[]
  asCards: boolean
  rows: RefObject<HTMLDivElement | null>
  /** The document from which one comes back. */
  from: string | undefined
  /** Back to where one types. */
  toField: () => void
}

/** What was found, with all the faces that an ERP gives it. */
export function DocumentsList({ customerId, question, list, panels, asCards, rows, from, toField }: Props) {
  const t = useText(erpDocumentsText)
  const isThere = Boolean(list.data)
  useEffect(() => {
    if (from && isThere)
      rowsIn(rows.current)
        .find((link) => link.dataset.ref === from)
        ?.focus()
  }, [from, isThere, rows])
  /** How many there were when more were asked for: the keyboard goes on with the first of those that come. */
  const askedAt = useRef<number>(undefined)
  const pages = list.data?.pages.length
  useEffect(() => {
    if (pages && askedAt.current !== undefined) rowsIn(rows.current)[askedAt.current]?.focus()
    askedAt.current = undefined
  }, [pages, rows])
  const more = () => {
    askedAt.current = rowsIn(rows.current).length
    void list.fetchNextPage()
  }
  const onKeyDown = useOneStop(rows)
  return (
    <Paper
      withBorder
      ref={rows}
      tabIndex={-1}
      className="list-rows"
      data-stale={list.isPlaceholderData || undefined}
      aria-busy={list.isPlaceholderData}
      onKeyDown={onKeyDown}
    >
      <Faces query={list} lines={10}>
        {({ pages }) => {
          const { problem, readAt } = pages[0]!
          const shorter = <OnlyOneYear customerId={customerId} question={question} />
          if (problem && !(isOfCopy(problem) && readAt))
            return (
              <NothingToShow customerId={customerId} problem={problem} onAgain={list.refetch}>
                {problem === 'slow' && shorter}
              </NothingToShow>
            )
          const items = pages.flatMap((page) => page.items)
          const nothing = { customerId, panel: question.panel, search: question, panels, onTaken: toField }
          const Rows = asCards ? DocumentCards : DocumentTable
          return (
            <>
              {problem && <Copy readAt={readAt!}>{problem === 'slow' && shorter}</Copy>}
              {items.length ? (
                <Rows customerId={customerId} panel={question.panel} items={items} />
              ) : (
                <NothingFound {...nothing} inCopy={Boolean(problem) && isNarrowed(question)} />
              )}
            </>
          )
        }}
      </Faces>
      {list.isFetchNextPageError && (
        <Text size="sm" c="red" role="alert" p="xs" ta="center">
          {list.error?.message === 'slow' ? t.restSlow : t.restAway}
        </Text>
      )}
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={more}>
          {t.more}
        </Button>
      )}
    </Paper>
  )
}

/** What is shown is of the last copy; where it is because the search is slow, with the `children` that make it shorter. */
function Copy({ readAt, children }: { readAt: string; children: ReactNode }) {
  const t = useText(erpDocumentsText)
  const f = useFormats()
  return (
    <Alert color="yellow" variant="light" p="xs" m="xs" role="status">
      <Group gap="xs" justify="space-between">
        {(children ? t.slowCopy : t.copy)(f.instant(readAt))}
        {children}
      </Group>
    </Alert>
  )
}
