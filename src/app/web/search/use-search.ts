import { useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { firstRow, type Listed, listedOf, nextShown, type Row, rowsOf, stepFrom } from '../../search/listed.rules.ts'
import { firstOf, useFound } from './use-found.ts'

const PAUSE_MS = 90
const FRESH_MS = 5_000

type Props = { withCustomers: boolean; onOpen: (row: Row, text: string) => void }

/**
 * The one search: what was typed, what is shown of it, and what the keys mean. What may change under somebody's hand,
 * and what Enter opens, is told in `listed.rules.ts`.
 */
export function useSearch({ withCustomers, onOpen }: Props) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const [pointed, setPointed] = useState(false)
  const [chosen, setChosen] = useState<Choice>()
  const [shown, setShown] = useState<Listed>()
  const latest = useRef('')
  const text = typed.trim()
  const [asked] = useDebouncedValue(text, PAUSE_MS)
  const { listed, problem, again } = useFound({ text: asked, withCustomers })
  const choice = chosenOf(shown, chosen)
  const inHand = pointed || choice !== undefined
  // after the field was emptied, the answer to what stood in it before is nobody's
  const arrived = shown || listed?.text === text ? listed : undefined
  const next = text ? nextShown(shown, arrived, inHand) : undefined
  if (next !== shown) setShown(next)
  const current = shown?.text === text

  const type = (value: string) => {
    latest.current = value
    setTyped(value)
    setChosen(undefined)
    setPointed(false)
    setOpened(true)
  }
  const open = (row: Row | undefined, said = text) => {
    if (!row) return
    type('')
    setOpened(false)
    onOpen(row, said)
  }
  const move = (step: 1 | -1) => {
    setOpened(true)
    const row = current ? stepFrom(rowsOf(shown), choice?.id, step) : undefined
    setChosen({ text, id: row?.id })
  }
  /** Enter may come before the answer: the first customer is opened when it does, unless the typing goes on. */
  const enter = async () => {
    if (choice) return open(choice, shown!.text)
    if (current) return open(firstRow(shown!))
    const before = latest.current
    const first = await queries.fetchQuery({ ...firstOf(text), staleTime: FRESH_MS })
    const listed = listedOf(text, { first }, withCustomers)
    if (latest.current === before && listed) open(firstRow(listed))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    // the key that leads here, pressed where one is already
    if (event.key === '/' && event.currentTarget.selectionStart === 0) event.currentTarget.select()
    else if (event.key === 'Escape') {
      if (opened && text) setOpened(false)
      else type('')
    } else if (!text) return
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter')
      void enter().catch(() => undefined) // told in the list
    else return
    event.preventDefault()
  }
  return {
    typed,
    /** What stands there is of what is typed, not of an older text. */
    current,
    shown,
    choice,
    problem,
    again,
    opened: opened && text !== '' && (shown !== undefined || problem !== null),
    waiting: text !== '' && (!current || !shown?.complete),
    type,
    open,
    onKeyDown,
    onFocus: () => setOpened(true),
    close: () => setOpened(false),
    point: setPointed,
  }
}

export type Searching = ReturnType<typeof useSearch>

/** Of a text: a line, or, when the arrow came before the answer, the first one there will be. */
type Choice = { text: string; id: string | undefined }

function chosenOf(shown: Listed | undefined, chosen: Choice | undefined): Row | undefined {
  if (!shown || !chosen || chosen.text !== shown.text) return undefined
  const rows = rowsOf(shown)
  return chosen.id === undefined ? rows[0] : rows.find(({ id }) => id === chosen.id)
}
