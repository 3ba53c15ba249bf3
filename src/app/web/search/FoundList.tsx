import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { firstRow, type Group, hasNoCustomer, type Listed, rowsOf } from '../../search/listed.rules.ts'
import { FoundRow } from './FoundRow.tsx'
import { searchText } from './search.text.ts'
import type { Searching } from './use-search.ts'

type Props = {
  id: string
  search: Searching
  withCustomers: boolean
  /** Told when there is no such customer, with what was typed. */
  waysOn: (typed: string) => ReactNode
}

/** What was found, group by group, and what can be done when it is not there. */
export function FoundList({ id, search, withCustomers, waysOn }: Props) {
  const t = useText(searchText)
  const { shown, current, waiting } = search
  const missing = shown && current && withCustomers && hasNoCustomer(shown)
  const nothing = shown?.complete && current && !shown.groups.length && !shown.failed.first && !shown.failed.rest
  return (
    <div className="found" data-stale={!current || undefined} aria-busy={waiting}>
      {(missing || nothing) && (
        <div className="found-nothing">
          <p>{nothing || !withCustomers ? t.nothing(shown.text) : t.noCustomer(shown.text)}</p>
          {missing && <div onMouseDown={(event) => event.preventDefault()}>{waysOn(shown.text)}</div>}
          {nothing && !missing && <p className="found-help">{t.nothingHelp}</p>}
        </div>
      )}
      {shown && shown.groups.length > 0 && <Options id={id} shown={shown} search={search} />}
      {shown && current && !shown.complete && <p className="found-waiting">{t.searchingRest}</p>}
      {current && <Failures search={search} />}
    </div>
  )
}

type OptionsProps = { id: string; shown: Listed; search: Searching }

function Options({ id, shown, search }: OptionsProps) {
  const t = useText(searchText)
  const { point } = search
  return (
    <div
      role="listbox"
      id={id}
      aria-label={t.found}
      onPointerMove={({ movementX, movementY }) => void ((movementX || movementY) && point(true))}
      onPointerDown={() => point(true)}
      onPointerLeave={() => point(false)}
    >
      {shown.groups.map((group) => (
        <OptionGroup key={group.name} id={id} group={group} shown={shown} search={search} />
      ))}
    </div>
  )
}

type GroupProps = OptionsProps & { group: Group }

function OptionGroup({ id, group: { name, rows }, shown, search }: GroupProps) {
  const t = useText(searchText)
  const { choice, current } = search
  const byEnter = choice ?? (current ? firstRow(shown) : undefined)
  return (
    <div role="group" aria-labelledby={`${id}-${name}`}>
      <div className="found-heading" id={`${id}-${name}`} role="presentation">
        {t.groups[name]}
        {name === 'articles' && shown.correctedTo && <span> · {t.corrected(shown.correctedTo)}</span>}
      </div>
      {rows.map((row) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
        <div
          key={row.id}
          role="option"
          id={`${id}-${row.id}`}
          aria-selected={row === choice}
          className="found-option"
          ref={(option) => void (row === choice && option?.scrollIntoView({ block: 'nearest' }))}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => search.open(row, shown.text)}
        >
          <span className="found-row">
            <FoundRow row={row} text={shown.text} correctedTo={shown.correctedTo} numbered={name === 'numbered'} />
          </span>
          {row === byEnter && (
            <kbd className="found-enter" aria-hidden>
              ↵
            </kbd>
          )}
        </div>
      ))}
    </div>
  )
}

function Failures({ search: { shown, problem, again } }: { search: Searching }) {
  const t = useText(searchText)
  const failed = shown?.failed ?? { first: true, rest: true }
  if (!problem || !(failed.first || failed.rest)) return null
  return (
    <div className="found-failed" role="alert">
      <span>{failed.first && failed.rest ? problem.message : failed.first ? t.failed.first : t.failed.rest}</span>
      <Button size="compact-xs" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={again}>
        {t.again}
      </Button>
    </div>
  )
}

/** How many lines there are, for who does not see them. */
export function FoundCount({ search: { shown, current, opened } }: { search: Searching }) {
  const t = useText(searchText)
  const count = rowsOf(shown).filter(({ kind }) => kind !== 'all').length
  return (
    <div role="status" className="visually-hidden">
      {opened && current && shown?.complete && (count ? t.count(count) : t.nothing(shown.text))}
    </div>
  )
}
