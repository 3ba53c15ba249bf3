import { Anchor, Button, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { erpText } from '../../erp.text.ts'
import type { SearchProblem } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { inAddress, useCompany } from '../company/company.ts'
import { useProblemWords } from '../problem-words.ts'
import { isOfCopy } from './documents.api.ts'

type Props = { customerId: string; problem: SearchProblem; onAgain: () => unknown; children?: ReactNode }

/** Why the ERP has nothing to show, and the way out. */
export function NothingToShow({ customerId, problem, onAgain, children }: Props) {
  const t = useText(erpText)
  const words = useText(erpDocumentsText)
  const problemWords = useProblemWords()
  const search = inAddress(useCompany())
  return (
    <Stack align="center" gap="xs" py="xl" px="md" role="status">
      <Text c="dimmed" ta="center">
        {problem === 'slow' ? words.slow : problemWords(problem)}
      </Text>
      {children}
      {isOfCopy(problem) ? (
        <Button size="xs" variant="default" onClick={() => onAgain()}>
          {t.again}
        </Button>
      ) : (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/customers/$id" params={{ id: customerId }} search={search} {...props} />}
        >
          {words.toCustomer}
        </Anchor>
      )}
    </Stack>
  )
}
