import { Button, Stack, Text } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { typesText } from '../../types.text.ts'
import { OwnFieldRow } from './OwnFieldRow.tsx'
import type { FieldDraft, PartProps } from './type-draft.ts'

const MOST = 30

/** The company's own fields, in the order in which they will be filled. */
export function OwnFieldsPart({ draft, errors, onChange }: PartProps) {
  const t = useText(typesText)
  const [added, setAdded] = useState<string>()
  const [moved, setMoved] = useState('')
  const { fields } = draft
  const set = (next: FieldDraft[]) => onChange({ fields: next })
  const add = () => {
    const id = crypto.randomUUID()
    setAdded(id)
    set([...fields, { id, label: '', type: 'text', required: false, options: [] }])
  }
  const move = (place: number, by: -1 | 1) => {
    const to = place + by
    const field = fields[place]
    if (!field || to < 0 || to >= fields.length) return
    set(fields.toSpliced(place, 1).toSpliced(to, 0, field))
    setMoved(t.fields.moved(t.fields.one(field.label, place + 1), to + 1, fields.length))
  }
  return (
    <Panel title={t.sections.fields}>
      <Stack gap="sm" align="flex-start" className="type-part">
        <Text size="sm" c="dimmed">
          {t.fields.explain}
        </Text>
        {fields.length > 0 && (
          <ul className="own-fields">
            {fields.map((field, place) => (
              <OwnFieldRow
                key={field.id}
                field={field}
                place={place}
                last={place === fields.length - 1}
                isNew={field.id === added}
                errors={errors}
                onChange={(next) => set(fields.with(place, next))}
                onMove={(by) => move(place, by)}
                onRemove={() => set(fields.toSpliced(place, 1))}
              />
            ))}
          </ul>
        )}
        {errors.fields && (
          <Text size="sm" c="red" role="alert">
            {errors.fields}
          </Text>
        )}
        <span className="visually-hidden" role="status">
          {moved}
        </span>
        <Button variant="light" leftSection={<Icon path={mdiPlus} />} disabled={fields.length >= MOST} onClick={add}>
          {t.fields.add}
        </Button>
      </Stack>
    </Panel>
  )
}
