import { Button, Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { mdiMagnify } from '@mdi/js'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import type { DocumentHead, DocumentPanel } from '../../erp/erp-documents.contract.ts'
import type { DocumentCompany } from '../case-documents.contract.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { useDocuments } from '../../erp/web/documents/documents.api.ts'
import { FoundDocuments } from './FoundDocuments.tsx'

type Props = {
  customerId: string
  company: number
  /** Other companies of which the customer is one, too. */
  others: DocumentCompany[]
  onCompany: (company: number) => void
  panel: DocumentPanel
  isLinked: (one: DocumentHead) => boolean
  /** Which one is being linked. */
  pendingRef: string | undefined
  onTake: (one: DocumentHead) => void
}

/** One field and what it finds; the arrows choose, Enter takes. */
export function FindDocument(props: Props) {
  const { customerId, company, others, onCompany, panel, isLinked, pendingRef, onTake } = props
  const t = useText(caseDocumentsText)
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 250)
  const [chosenAt, setChosenAt] = useState<number>()
  const awaited = useRef<string>(undefined)
  const found = useDocuments(customerId, { company, panel, query: query || undefined })
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const current = query === typed.trim() && !found.isPlaceholderData && found.data !== undefined
  // what was searched for is at hand; of all that there is, nothing is taken by a slip of the finger
  const chosen = items.length ? Math.min(chosenAt ?? (query ? 0 : -1), items.length - 1) : -1
  const shown = `${company} ${panel}`
  const [shownBefore, setShownBefore] = useState(shown)
  if (shownBefore !== shown) {
    setShownBefore(shown)
    setChosenAt(undefined)
  }

  const takeByKey = (one: DocumentHead) => {
    onTake(one)
    field.current?.select() // what is typed next looks for another one
  }
  /** Enter that came before the answer takes the only one that is found, unless the typing goes on. */
  useEffect(() => {
    if (!current || awaited.current === undefined) return
    if (awaited.current === query && items.length === 1) takeByKey(items[0]!)
    awaited.current = undefined
  })
  const walk = (by: 1 | -1) => {
    if (by === 1 && chosen === items.length - 1 && found.hasNextPage) void found.fetchNextPage()
    setChosenAt(Math.min(Math.max(chosen + by, 0), items.length - 1))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else if (event.key === 'Enter' && !current) awaited.current = typed.trim()
    else if (event.key === 'Enter' && items[chosen]) takeByKey(items[chosen])
    else return
    event.preventDefault()
  }
  return (
    <div>
      <TextInput
        ref={field}
        data-autofocus
        type="search"
        role="combobox"
        aria-label={t.find}
        placeholder={t.find}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={items.length > 0}
        aria-controls={items.length ? list : undefined}
        aria-activedescendant={items[chosen] && `${list}-${items[chosen].ref}`}
        autoComplete="off"
        maxLength={60}
        leftSection={found.isFetching ? <Loader size={16} /> : <Icon path={mdiMagnify} size={18} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosenAt(undefined)
          awaited.current = undefined
        }}
        onKeyDown={onKeyDown}
      />
      <FoundDocuments
        id={list}
        found={found}
        items={items}
        chosen={chosen}
        searched={query !== ''}
        stale={!current}
        isLinked={isLinked}
        pendingRef={pendingRef}
        onTake={onTake}
        elsewhere={others.map((other) => (
          <Button
            key={other.company}
            size="xs"
            variant="default"
            className="erp-named-button"
            onClick={() => {
              onCompany(other.company)
              field.current?.focus()
            }}
          >
            {t.findIn(other.name ?? t.companyNumber(other.company))}
          </Button>
        ))}
      />
    </div>
  )
}
