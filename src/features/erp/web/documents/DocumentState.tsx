import { Badge } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { documentState } from '../../document-names.ts'
import type { DocumentHead } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'

const colours: Partial<Record<NonNullable<DocumentHead['state']>, string>> = {
  pending: 'blue',
  converted: 'teal',
  approved: 'teal',
  lost: 'red',
  void: 'red',
}

type Props = { head: Pick<DocumentHead, 'kind' | 'state' | 'booked'>; withBooked?: boolean }

/** How a document stands, and that the accounting does not know it yet; `withBooked`: also that it does. */
export function DocumentState({ head, withBooked }: Props) {
  const t = useText(erpDocumentsText)
  const state = documentState(head, use(LanguageContext))
  const { booked } = head
  return (
    <>
      {state && <Mark color={colours[head.state!] ?? 'gray'} words={head.state === 'void' ? t.void : state} />}
      {booked === false && head.state !== 'void' && <Mark color="yellow" words={t.notBooked} />}
      {booked && withBooked && <Mark color="teal" words={t.booked} />}
    </>
  )
}

const Mark = ({ color, words }: { color: string; words: string }) => (
  <Badge size="sm" color={color} variant="light" tt="none">
    {words}
  </Badge>
)
