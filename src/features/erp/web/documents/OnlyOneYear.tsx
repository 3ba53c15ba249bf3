import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import type { DocumentQuestion } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { yearToTry } from './documents-search.ts'

type Props = { customerId: string; question: DocumentQuestion }

/** The way out of a search that takes too long: the same in the last year of its period. */
export function OnlyOneYear({ customerId, question }: Props) {
  const t = useText(erpDocumentsText)
  const year = yearToTry(question, dayInChile(new Date(useNow())))
  if (!year) return null
  const search = { ...question, from: `${year}-01-01`, to: `${year}-12-31` }
  return (
    <Button
      size="xs"
      variant="default"
      renderRoot={(props) => (
        <Link to="/customers/$id/documents" params={{ id: customerId }} search={search} replace {...props} />
      )}
    >
      {t.onlyIn(year)}
    </Button>
  )
}
