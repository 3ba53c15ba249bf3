import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { classificationsText } from '../../classifications.text.ts'
import { type ClassificationKind, settingsApi } from '../../settings.contract.ts'
import type { Item } from '../../settings.rules.ts'
import { useClassificationsChanged } from '../classifications.ts'
import { useDifferences } from './differences.ts'
import { type Draft, ItemFields } from './ItemFields.tsx'
import { RemoveItem } from './RemoveItem.tsx'

type Props = { kind: ClassificationKind; all: Item[]; item: Item; onClose: () => void }

export function EditItem({ kind, all, item, onClose }: Props) {
  const t = useText(classificationsText)
  const changed = useClassificationsChanged()
  const differences = useDifferences(all)
  const [draft, setDraft] = useState<Draft>({
    name: item.name,
    color: item.color,
    active: item.active,
    isDefault: item.isDefault,
    category: item.category,
    parentId: item.parentId,
  })
  const done = () => {
    onClose()
    void changed()
  }
  const { save, saving, problem, current } = useStaleSave<Item, Draft>({
    read: item,
    send: ({ isDefault, ...change }, version) =>
      call(settingsApi.save, {
        params: { kind, id: item.id },
        body: { ...change, isDefault: isDefault || undefined, version },
      }),
    onSaved: done,
  })
  return (
    <Dialog onClose={onClose} title={t.editOf(item.name)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save(draft)
        }}
      >
        <Stack gap="sm">
          <ItemFields
            kind={kind}
            all={all}
            item={item}
            draft={draft}
            errors={problem?.fields ?? {}}
            onChange={setDraft}
          />
          <FormProblem error={problem} />
          {current ? (
            <StaleNotice changes={differences(item, current)} onMine={() => save(draft)} onTheirs={done} />
          ) : (
            <Group justify="space-between">
              <RemoveItem kind={kind} all={all} item={item} onDone={done} />
              <Group>
                <Button variant="default" onClick={onClose}>
                  {t.cancel}
                </Button>
                <Button type="submit" loading={saving}>
                  {t.save}
                </Button>
              </Group>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
