import { useNavigate } from '@tanstack/react-router'
import type { Row } from '../../search/listed.rules.ts'

/** Goes where a line leads: to what it names, or to the list with the same words. */
export function useOpenRow(): (row: Row, text: string) => void {
  const navigate = useNavigate()
  return (row, text) => {
    if (row.kind === 'customer') void navigate({ to: '/customers/$id', params: { id: row.one.id } })
    if (row.kind === 'case') void navigate({ to: '/cases/$number', params: { number: String(row.one.number) } })
    if (row.kind === 'article') void navigate({ to: '/knowledge/$number', params: { number: String(row.one.number) } })
    if (row.kind === 'all') void navigate({ to: lists[row.of], search: { query: text } })
  }
}

const lists = { customers: '/customers', cases: '/cases', articles: '/knowledge' } as const
