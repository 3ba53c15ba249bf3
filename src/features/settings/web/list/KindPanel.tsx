import { Paper, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import { type ClassificationKind, usualKind } from '../../settings.contract.ts'
import { type Item, siblings } from '../../settings.rules.ts'
import { itemsOf, useClassifications } from '../classifications.ts'
import { AddItem } from './AddItem.tsx'
import { AddUsual } from './AddUsual.tsx'
import { EditItem } from './EditItem.tsx'
import { Rows } from './Rows.tsx'

/** All of one kind, in order, to be changed one by one. */
export function KindPanel({ kind }: { kind: ClassificationKind }) {
  const t = useText(classificationsText)
  const all = useClassifications()
  const usual = usualKind.safeParse(kind)
  const [editing, setEditing] = useState<Item>()
  const [under, setUnder] = useState<string>()
  return (
    <Stack gap="sm">
      <Text size="sm">{t.explained[kind]}</Text>
      <Faces query={all} lines={6}>
        {(data) => {
          const items = itemsOf(data, kind)
          return (
            <Paper withBorder>
              {items.length ? (
                <Rows kind={kind} all={items} parentId={null} under={under} onEdit={setEditing} onUnder={setUnder} />
              ) : (
                <>
                  <Text c="dimmed" p="md">
                    {t.empty}
                  </Text>
                  {usual.success && <AddUsual kind={usual.data} />}
                </>
              )}
              <AddItem kind={kind} last={siblings(kind, items, null).at(-1)} parent={null} />
              {editing && (
                <EditItem
                  key={editing.id}
                  kind={kind}
                  all={items}
                  item={editing}
                  onClose={() => setEditing(undefined)}
                />
              )}
            </Paper>
          )
        }}
      </Faces>
      <Text size="xs" c="dimmed" className="keyboard-only">
        {t.orderHelp}
      </Text>
    </Stack>
  )
}
