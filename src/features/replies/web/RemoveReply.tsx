import { Button, Popover, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../platform/web/tell.ts'
import { repliesApi, type Reply } from '../replies.contract.ts'
import { repliesText } from '../replies.text.ts'
import { useRepliesChanged } from './replies.api.ts'

/** Deletes it, asked once more. */
export function RemoveReply({ reply, onDone }: { reply: Reply; onDone: () => void }) {
  const t = useText(repliesText)
  const changed = useRepliesChanged()
  const [asked, setAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () => call(repliesApi.remove, { params: { id: reply.id } }),
    onSuccess: () => {
      tellDone(t.removed)
      void changed()
      onDone()
    },
    onError: tellProblem,
  })
  return (
    <Popover opened={asked} onChange={setAsked} position="top-end" trapFocus returnFocus shadow="md" zIndex={400}>
      <Popover.Target>
        <Button variant="subtle" color="red" onClick={() => setAsked(!asked)}>
          {t.remove}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" maw={260}>
          <Text size="sm">{t.removeSure}</Text>
          <Button size="xs" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t.removeYes}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
