import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { changedFields, useStaleSave } from '../../../../platform/web/stale.ts'
import { customersText } from '../../customers.text.ts'
import { type Field, RecordField, shownValue } from './RecordField.tsx'

export type Values = Record<string, string>
type Saved = { version: number }

type Props<T extends Saved> = {
  fields: Field[]
  /** What is being changed; with version 0, something new. */
  read: T
  /** Starting values where nothing is read. */
  initial?: Values
  /** Names what is typed, kept in this browser until it is saved or given up. */
  draftKey: string
  save: (values: Values, version: number, idempotencyKey: string) => Promise<T>
  submit: string
  onDone: (saved: T) => void
  onCancel: () => void
}

/**
 * The fields of a customer, contact or product: typed text is never lost, errors stand beside their field. What is
 * typed remembers the version it started from, so that what others save meanwhile is noticed, and only what was
 * changed here is sent.
 */
export function RecordForm<T extends Saved>({ fields, read, initial, draftKey, save, submit, ...to }: Props<T>) {
  const t = useText(customersText)
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const valueOf = (record: T, { name, written }: Field) => {
    const value = (record as unknown as Partial<Values>)[name]
    return value ? (written?.(value) ?? value) : (initial?.[name] ?? '')
  }
  const valuesOf = (record: T): Values =>
    Object.fromEntries(fields.map((field) => [field.name, valueOf(record, field)]))
  const [opened] = useState(() => ({ version: read.version, before: valuesOf(read), values: valuesOf(read) }))
  const [{ version, before, values }, setDraft, clear] = useDraft(draftKey, opened)
  const isNew = version === 0
  const done = (saved: T) => {
    clear()
    to.onDone(saved)
  }
  const saving = useStaleSave<T, Values>({
    read: { ...read, version },
    send: (change, version) => save(change, version, idempotencyKey),
    onSaved: done,
  })
  const form = useFocusWrong(saving.problem)
  const { current } = saving
  const send = () => saving.save(isNew ? values : (changedFields(before, values) as Values))
  const theirs = current && valuesOf(current)
  const changes = theirs
    ? fields
        .filter(({ name }) => before[name] !== theirs[name])
        .map((field) => ({
          label: field.label,
          from: shownValue(field, before[field.name]),
          to: shownValue(field, theirs[field.name]),
        }))
    : []
  const change = (name: string, value: string) =>
    setDraft((draft) => ({ ...draft, values: { ...draft.values, [name]: value } }))

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
          {fields
            .filter((field) => !field.hidden)
            .map((field, place) => (
              <RecordField
                key={field.name}
                field={field}
                first={place === 0}
                value={values[field.name] ?? ''}
                error={saving.problem?.fields[field.name]}
                onChange={(value) => change(field.name, value)}
              />
            ))}
        </SimpleGrid>
        <FormProblem error={saving.problem} />
        {current && <StaleNotice changes={changes} onMine={send} onTheirs={() => done(current)} />}
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              clear()
              to.onCancel()
            }}
          >
            {t.cancel}
          </Button>
          <Button type="submit" loading={saving.saving}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
