import { Button, Input, NativeSelect, Text } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useRef, useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import type { Condition, Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { comparisonOf, type ConditionDraft, conditionOf, draftOfCondition, MOST_ROWS } from './condition-draft.ts'
import { ConditionRow } from './ConditionRow.tsx'
import { DeeperCondition } from './DeeperCondition.tsx'

type Props = {
  /** How the sentence begins: 'Se muestra cuando'. */
  label: string
  form: Form
  /** Keys of the fields that it cannot ask. */
  except: string[]
  condition: Condition | undefined
  error: string | undefined
  /** Told each time that the whole condition can be read; until then the former one stays. */
  onChange: (condition: Condition) => void
}

const NEW: ConditionDraft = { joined: 'all', rows: [{ field: '', is: 'filled' }] }
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A condition as a sentence: what must hold, row by row. */
export function ConditionEditor({ label, form, except, condition, error, onChange }: Props) {
  const t = useText(propertiesText).condition
  const list = useRef<HTMLUListElement>(null)
  const [held, setHeld] = useState<{ draft: ConditionDraft; of: Condition | undefined }>()
  const draft = held && same(held.of, condition) ? held.draft : draftOfCondition(condition)
  const set = (next: ConditionDraft) => {
    const made = conditionOf(next)
    setHeld({ draft: next, of: made ?? condition })
    if (made && !same(made, condition)) onChange(made)
  }
  if (!draft)
    return <DeeperCondition label={label} form={form} condition={condition!} error={error} onReplace={() => set(NEW)} />
  const { joined, rows } = draft
  if (!fieldsOfForm(form).some(({ key }) => !except.includes(key)) && !condition)
    return (
      <Text size="sm" c="dimmed">
        {t.noFields}
      </Text>
    )
  const complete = rows.every((row) => comparisonOf(row))
  const focusLast = () => requestAnimationFrame(() => list.current?.lastElementChild?.querySelector('select')?.focus())
  return (
    <div className="prop-condition" role="group" aria-label={label}>
      {rows.length > 1 ? (
        <div className="prop-sentence">
          <span>{label}</span>
          <NativeSelect
            size="xs"
            aria-label={t.joined}
            value={joined}
            data={[
              { value: 'all', label: t.all },
              { value: 'any', label: t.any },
            ]}
            onChange={(event) => set({ rows, joined: event.currentTarget.value as 'all' | 'any' })}
          />
        </div>
      ) : (
        <span className="prop-sentence">{label}</span>
      )}
      <ul className="prop-rows" ref={list}>
        {rows.map((row, place) => (
          // rows have no name of their own, and their fields hold nothing that is not in the row
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <ConditionRow
              row={row}
              place={place}
              form={form}
              except={except}
              onChange={(one) => set({ joined, rows: rows.with(place, one) })}
              onRemove={
                rows.length > 1
                  ? () => {
                      set({ joined, rows: rows.toSpliced(place, 1) })
                      focusLast()
                    }
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
      {error && <Input.Error role="alert">{error}</Input.Error>}
      {!complete && (
        <Text size="xs" c="dimmed">
          {t.lacks}
        </Text>
      )}
      {complete && rows.length < MOST_ROWS && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon path={mdiPlus} size={16} />}
          onClick={() => {
            set({ joined, rows: [...rows, ...NEW.rows] })
            focusLast()
          }}
        >
          {t.add}
        </Button>
      )}
    </div>
  )
}
