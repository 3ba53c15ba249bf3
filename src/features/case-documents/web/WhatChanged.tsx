import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { use } from 'react'
import type { Answer } from '../../../platform/shared/contract.ts'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Faces } from '../../../platform/web/faces.tsx'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import { documentName } from '../../erp/document-names.ts'
import type { CaseDocument, caseDocumentsApi } from '../case-documents.contract.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { useAcceptDocument, useDocumentNow } from './case-documents.api.ts'
import { Compared } from './Compared.tsx'
import { reasonOf } from './reason.ts'
import { saidOf } from './said.ts'

type Props = {
  caseId: string
  one: CaseDocument
  /** Whether this person may take it as it is now, or take it away. */
  mayAct: boolean
  onClose: () => void
  /** It was taken. */
  onDone: () => void
  onUnlink: () => void
}

/** What a document has become in the ERP since its copy was taken, and what can be done about it. */
export function WhatChanged({ caseId, one, mayAct, onClose, onDone, onUnlink }: Props) {
  const t = useText(caseDocumentsText)
  const language = use(LanguageContext)
  const found = useDocumentNow(caseId, one.id)
  const accept = useAcceptDocument(caseId, one.id)
  const { data } = found
  const mayTake = mayAct && data?.seen
  const mayUnlink = mayAct && data && isOfNoUse(data)
  return (
    <Dialog title={t.changedTitle(documentName(one.document, language))} size={720} onClose={onClose}>
      <Stack gap="sm">
        <Faces query={found} lines={6}>
          {(told) => (
            <>
              <Said told={told} again={() => void found.refetch()} />
              {told.now && told.check !== 'same' && (
                <Compared former={told.document} present={told.now} formerAt={one.acceptedAt ?? one.linkedAt} />
              )}
            </>
          )}
        </Faces>
        {mayTake && <Text size="sm">{t.acceptExplain}</Text>}
        {accept.error && (
          <Alert color="red" role="alert" py={6}>
            {reasonOf(accept.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
          {mayUnlink && (
            <Button color="red" variant="light" onClick={onUnlink}>
              {t.unlink}
            </Button>
          )}
          {data && mayTake && (
            <Button
              loading={accept.isPending}
              // what it was compared with is asked for again
              disabled={found.isFetching && !accept.isPending}
              onClick={() => accept.mutate({ version: data.version, seen: data.seen! }, { onSuccess: onDone })}
            >
              {t.accept}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

type Told = Answer<typeof caseDocumentsApi.compare>

/** What is linked exists no more, or is not of the customer: it can only be taken away. */
const isOfNoUse = ({ check, seen, problem }: Told) =>
  !problem && (check === 'reused' || check === 'gone' || (check === 'changed' && !seen))

function Said({ told, again }: { told: Told; again: () => void }) {
  const t = useText(caseDocumentsText)
  const said = saidOf(told, t)
  if (!said) return null
  return (
    <Alert color={told.check === 'same' ? 'teal' : 'yellow'} variant="light" role="status">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{said}</Text>
        {told.problem === 'away' && (
          <Button size="xs" variant="default" onClick={again}>
            {t.again}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
