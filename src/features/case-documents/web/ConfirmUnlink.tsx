import { Button, Group, Stack, Text } from '@mantine/core'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { useText } from '../../../platform/web/language.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { useUnlinkDocument } from './case-documents.api.ts'

type Props = { caseId: string; documentId: string; title: string; onClose: () => void; onDone: () => void }

/** Takes a document from a case, once it was said what is lost: linked again it would be as the ERP has it then. */
export function ConfirmUnlink({ caseId, documentId, title, onClose, onDone }: Props) {
  const t = useText(caseDocumentsText)
  const unlink = useUnlinkDocument(caseId)
  return (
    <Dialog title={t.unlinkTitle(title)} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t.unlinkExplain}</Text>
        <FormProblem error={unlink.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            color="red"
            data-autofocus
            loading={unlink.isPending}
            onClick={() => unlink.mutate(documentId, { onSuccess: onDone })}
          >
            {t.unlink}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
