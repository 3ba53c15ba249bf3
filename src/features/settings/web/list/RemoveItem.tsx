import { Button, Popover, Stack, Text, Tooltip } from '@mantine/core'
import { mdiTrashCanOutline } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText, useWhy } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { classificationsText } from '../../classifications.text.ts'
import { type ClassificationKind, settingsApi } from '../../settings.contract.ts'
import { type Item, whyNotRemove } from '../../settings.rules.ts'
import { settingsRefusals } from '../../settings.text.ts'

type Props = { kind: ClassificationKind; all: Item[]; item: Item; onDone: () => void }

/** Deletes what was never used, after asking once; the server knows whether it was. */
export function RemoveItem({ kind, all, item, onDone }: Props) {
  const t = useText(classificationsText)
  const whyNot = useWhy(settingsRefusals)(whyNotRemove(kind, all, item, false))
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => call(settingsApi.remove, { params: { kind, id: item.id } }),
    onSuccess: () => {
      tellDone(t.removed(item.name))
      onDone()
    },
  })
  return (
    <Popover opened={asking} onChange={setAsking} position="top-start" width={260} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Tooltip label={whyNot} disabled={!whyNot} multiline maw={280}>
          <Button
            variant="subtle"
            color="red"
            leftSection={<Icon path={mdiTrashCanOutline} />}
            data-disabled={whyNot ? true : undefined}
            aria-disabled={whyNot ? true : undefined}
            onClick={() => !whyNot && setAsking(!asking)}
          >
            {t.remove}
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">{remove.error?.message ?? t.removeSure(item.name)}</Text>
          {!remove.error && (
            <Button size="xs" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t.remove}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
