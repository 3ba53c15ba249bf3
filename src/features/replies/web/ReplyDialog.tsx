import { Button, Group, Stack } from '@mantine/core'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { repliesText } from '../replies.text.ts'
import { draftOf, useBeginReply } from './reply-draft.ts'
import { useReply } from './replies.api.ts'
import { ReplyForm } from './ReplyForm.tsx'
import { ReplyPreview } from './ReplyPreview.tsx'

type Props = { onClose: () => void }

/** A new one. */
export function NewReplyDialog({ onClose }: Props) {
  const t = useText(repliesText)
  return (
    <Dialog title={t.create} size={720} onClose={onClose}>
      <ReplyForm onDone={onClose} />
    </Dialog>
  )
}

/** One that is there: to be changed, or for those who may not, to be read and copied. */
export function ReplyDialog({ id, onClose, onCopy }: Props & { id: string; onCopy: () => void }) {
  const t = useText(repliesText)
  const found = useReply(id)
  const begin = useBeginReply()
  const mine = found.data?.abilities.edit
  return (
    <Dialog title={found.data && !mine ? t.read : t.edit} size={720} onClose={onClose}>
      <Faces query={found} lines={6}>
        {(reply) =>
          reply.abilities.edit ? (
            <ReplyForm reply={reply} onDone={onClose} />
          ) : (
            <Stack gap="sm">
              <b>{reply.name}</b>
              <ReplyPreview html={reply.bodyHtml} />
              <Group justify="flex-end">
                <Button
                  variant="default"
                  onClick={() => {
                    begin({ ...draftOf(reply), scope: 'mine', active: true })
                    onCopy()
                  }}
                >
                  {t.copy}
                </Button>
                <Button onClick={onClose}>{t.close}</Button>
              </Group>
            </Stack>
          )
        }
      </Faces>
    </Dialog>
  )
}
