import { Alert, Badge, Button, Loader, Text } from '@mantine/core'
import { type ReactNode, use } from 'react'
import { Loading, Refused } from '../../../platform/web/faces.tsx'
import { useFormats } from '../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import { currencyOfAmounts, documentName, documentState } from '../../erp/document-names.ts'
import type { DocumentHead } from '../../erp/erp-documents.contract.ts'
import { erpText } from '../../erp/erp.text.ts'
import { useMoney } from '../../erp/web/money.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { isOfCopy, type useDocuments } from '../../erp/web/documents/documents.api.ts'

type Props = {
  id: string
  found: ReturnType<typeof useDocuments>
  items: DocumentHead[]
  chosen: number
  /** Something was looked for. */
  searched: boolean
  /** What is shown is of what was typed before. */
  stale: boolean
  isLinked: (one: DocumentHead) => boolean
  pendingRef: string | undefined
  onTake: (one: DocumentHead) => void
  /** Where else it can be, when nothing was found here. */
  elsewhere: ReactNode
}

/** What was found, or why there is nothing. */
export function FoundDocuments(props: Props) {
  const { id, found, items, chosen, searched, stale, isLinked, pendingRef, onTake, elsewhere } = props
  const t = useText(caseDocumentsText)
  const erp = useText(erpText)
  const f = useFormats()
  if (found.error && !found.data) return <Refused error={found.error} again={() => void found.refetch()} />
  const [page] = found.data?.pages ?? []
  if (!page) return <Loading lines={4} />
  const { problem, readAt } = page
  return (
    <div className="case-documents-found" data-stale={stale || undefined} aria-busy={stale}>
      {isOfCopy(problem) && readAt && (
        <Alert color="yellow" variant="light" p="xs" role="status">
          {(problem === 'slow' ? t.slowCopy : t.copy)(f.instant(readAt))}
        </Alert>
      )}
      {!items.length && (
        <div className="case-documents-none">
          <Text size="sm" c="dimmed" role="status">
            {isOfCopy(problem) ? t[problem] : problem ? erp.problems[problem] : searched ? t.nothingSuch : t.nothing}
          </Text>
          {isOfCopy(problem) && (
            <Button size="compact-xs" variant="default" onClick={() => void found.refetch()}>
              {t.again}
            </Button>
          )}
          {!problem && searched && elsewhere}
        </div>
      )}
      {items.length > 0 && (
        <div role="listbox" id={id} aria-label={t.found} className="case-documents-list">
          {items.map((one, place) => (
            <Option
              key={one.ref}
              id={`${id}-${one.ref}`}
              one={one}
              chosen={place === chosen}
              linked={isLinked(one)}
              pending={pendingRef === one.ref}
              onTake={() => onTake(one)}
            />
          ))}
        </div>
      )}
      {found.hasNextPage && (
        <Button
          fullWidth
          size="xs"
          variant="subtle"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
      <div role="status" className="visually-hidden">
        {!stale && items.length > 0 && t.count(items.length)}
      </div>
    </div>
  )
}

type OptionProps = {
  id: string
  one: DocumentHead
  chosen: boolean
  linked: boolean
  pending: boolean
  onTake: () => void
}

function Option({ id, one, chosen, linked, pending, onTake }: OptionProps) {
  const t = useText(caseDocumentsText)
  const erp = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const language = use(LanguageContext)
  const state = documentState(one, language)
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
    <div
      role="option"
      id={id}
      aria-selected={chosen}
      aria-disabled={linked}
      className="case-documents-option"
      ref={(option) => void (chosen && option?.scrollIntoView({ block: 'nearest' }))}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className="erp-fold-text">
        {documentName(one, language)}{' '}
        {state && (
          <Badge size="sm" color="gray" variant="light" tt="none">
            {state}
          </Badge>
        )}
        <span className="erp-facts">
          <span>{one.issuedOn ? f.day(one.issuedOn) : erp.noDate}</span>
          {linked && (
            <Badge size="sm" color="teal" variant="light" tt="none">
              {t.isLinked}
            </Badge>
          )}
          {one.purchaseOrder && <span>{erp.order(one.purchaseOrder)}</span>}
          {one.contact && <span>{erp.contact(one.contact)}</span>}
        </span>
      </span>
      <span className="erp-fold-sum">{money(one.total, currencyOfAmounts(one))}</span>
      {pending && <Loader size={16} />}
    </div>
  )
}
