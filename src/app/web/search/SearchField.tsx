import { Loader, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { mdiMagnify } from '@mdi/js'
import { type ReactNode, type RefObject, useId, useRef } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import type { Row } from '../../search/listed.rules.ts'
import { FoundCount, FoundList } from './FoundList.tsx'
import { searchText } from './search.text.ts'
import { useSearch } from './use-search.ts'
import './search.css'

type Props = {
  /** The text field, to focus it with a shortcut. */
  field: RefObject<HTMLInputElement | null>
  large?: boolean
  /** A contact is a customer, and looks for none. */
  withCustomers: boolean
  onOpen: (row: Row, text: string) => void
  waysOn: (typed: string) => ReactNode
}

/** One field for everything: customers, cases and articles; arrows and Enter open. */
export function SearchField({ field, large, withCustomers, onOpen, waysOn }: Props) {
  const t = useText(searchText)
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 48em)')
  const search = useSearch({
    withCustomers,
    onOpen: (row, text) => {
      field.current?.blur() // letters are shortcuts of the screen that comes
      onOpen(row, text)
    },
  })
  const { shown, choice, opened } = search
  const hint = narrow ? (large ? t.hintShort : t.short) : withCustomers ? t.hint : t.ownHint
  const hasList = opened && Boolean(shown?.groups.length)
  return (
    <div
      ref={box}
      className="search-box"
      // the ways on beneath are reached with Tab, so the list stays while the focus is there
      onBlur={({ relatedTarget }) => !box.current?.contains(relatedTarget) && search.close()}
    >
      <TextInput
        ref={field}
        type="search"
        role="combobox"
        aria-label={withCustomers ? t.label : t.ownLabel}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={hasList}
        aria-controls={hasList ? list : undefined}
        aria-activedescendant={hasList && choice ? `${list}-${choice.id}` : undefined}
        size={large ? 'lg' : 'sm'}
        placeholder={hint}
        autoComplete="off"
        autoFocus={large}
        maxLength={200}
        leftSection={search.waiting ? <Loader size={16} /> : <Icon path={mdiMagnify} />}
        value={search.typed}
        onChange={(event) => search.type(event.currentTarget.value)}
        onFocus={search.onFocus}
        onKeyDown={search.onKeyDown}
      />
      {opened && <FoundList id={list} search={search} withCustomers={withCustomers} waysOn={waysOn} />}
      <FoundCount search={search} />
    </div>
  )
}
