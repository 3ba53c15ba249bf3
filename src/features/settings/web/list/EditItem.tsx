import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { changedFields, useStaleSave } from '../../../../platform/web/stale.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { classificationsText } from '../../classifications.text.ts'
import { type ClassificationKind, settingsApi } from '../../settings.contract.ts'
import type { Changeable, Item } from '../../settings.rules.ts'
import { useClassificationsChanged } from '../classifications.ts'
import { useDifferences } from './differences.ts'
import { ItemFields } from './ItemFields.tsx'
import { RemoveItem } from './RemoveItem.tsx'

type Props = { kind: ClassificationKind; all: Item[]; item: Item; onClose: () => void }

export function EditItem({ kind, all, item, onClose }: Props) {
  const t = useText(classificationsText)
  const changed = useClassificationsChanged()
  const differences = useDifferences(all)
  const [draft, setDraft] = useState<Changeable>(item)
  const done = () => {
    onClose()
    void changed()
  }
  const { save, saving, problem, current } = useStaleSave<Item, Partial<Changeable>>({
    read: item,
    send: ({ isDefault, ...change }, version) =>
      call(settingsApi.save, {
        params: { kind, id: item.id },
        body: { ...change, isDefault: isDefault || undefined, version },
      }),
    onSaved: done,
  })
  const form = useFocusWrong(problem)
  const submit = () => save(changedFields<Changeable>(item, draft))
  return (
    <Dialog onClose={onClose} title={t.editOf(item.name)}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
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
            <StaleNotice changes={differences(item, current)} onMine={submit} onTheirs={done} />
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
