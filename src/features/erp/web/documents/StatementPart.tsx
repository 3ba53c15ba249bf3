import { Text } from '@mantine/core'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpText } from '../../erp.text.ts'
import type { ErpDocument } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { CopyNotice } from './CopyNotice.tsx'
import { useStatement } from './documents.api.ts'
import { NothingToShow } from './NothingToShow.tsx'
import { StatementTable } from './StatementTable.tsx'

type Props = {
  customerId: string
  of: NonNullable<ErpDocument['bookedAs']>
  /** What people call the document; what the accounting calls it when missing. */
  name?: string
  /** Said when nothing was charged nor paid of it. */
  empty: string
}

/** The statement of a document as the accounting calls it. */
export function StatementPart({ customerId, of, name, empty }: Props) {
  const t = useText(erpDocumentsText)
  const words = useText(erpText)
  const query = useStatement(customerId, of)
  const found = query.data?.statement
  const called = name ?? words.numbered(found?.typeName ?? of.type, of.number)
  return (
    <Panel title={t.statement} flush={Boolean(found)}>
      <Faces query={query} lines={4}>
        {({ statement, problem, readAt }) => {
          if (!statement && problem && problem !== 'notThere')
            return <NothingToShow customerId={customerId} problem={problem} onAgain={query.refetch} />
          if (!statement)
            return (
              <Text size="sm" c="dimmed">
                {empty}
              </Text>
            )
          return (
            <>
              {problem && readAt && <CopyNotice readAt={readAt} />}
              <StatementTable statement={statement} name={called} />
            </>
          )
        }}
      </Faces>
    </Panel>
  )
}
