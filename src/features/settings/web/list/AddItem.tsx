import { Button, ColorInput, Group, NativeSelect, TextInput } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import {
  category,
  type Category,
  type ClassificationKind,
  debtPolicy,
  type DebtPolicy,
  settingsApi,
} from '../../settings.contract.ts'
import type { Item } from '../../settings.rules.ts'
import { useClassificationsChanged } from '../classifications.ts'
import { colorAfter, COLORS } from './colors.ts'

type Props = {
  kind: ClassificationKind
  /** The topic it will stand under. */
  parent: Item | null
  /** What it will stand after. */
  last: Item | undefined
  onClose?: () => void
}

/** Adds one at the end, without leaving the list; ready for the next when done. */
export function AddItem({ kind, parent, last, onClose }: Props) {
  const t = useText(classificationsText)
  const changed = useClassificationsChanged()
  const nameInput = useRef<HTMLInputElement>(null)
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID() as string)
  const [name, setName] = useState('')
  const [chosenColor, setColor] = useState<string>()
  const [chosenCategory, setCategory] = useState<Category>('open')
  const [chosenPolicy, setPolicy] = useState<DebtPolicy>('warn')
  const color = chosenColor ?? parent?.color ?? colorAfter(last?.color)
  const add = useMutation({
    mutationFn: () =>
      call(
        settingsApi.add,
        {
          params: { kind },
          body: {
            name,
            color,
            category: kind === 'case-states' ? chosenCategory : undefined,
            debtPolicy: kind === 'customer-classes' ? chosenPolicy : undefined,
            parentId: parent?.id,
          },
        },
        { idempotencyKey },
      ),
    onSuccess: async () => {
      setName('')
      setColor(undefined)
      setKey(crypto.randomUUID())
      nameInput.current?.focus()
      await changed()
    },
  })
  const form = useFocusWrong(add.error)
  const errors = add.error instanceof Problem ? add.error.fields : {}
  const label = parent ? t.newUnder(parent.name) : t.newName[kind]
  return (
    <form
      ref={form}
      className="add-classification"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <Group gap="xs" align="flex-start">
        <ColorInput
          aria-label={t.color}
          format="hex"
          swatches={COLORS}
          swatchesPerRow={7}
          withEyeDropper={false}
          value={color}
          error={errors.color}
          onChange={setColor}
          w={118}
        />
        <TextInput
          ref={nameInput}
          aria-label={label}
          placeholder={label}
          required
          maxLength={80}
          autoFocus={parent !== null}
          value={name}
          error={errors.name ?? errors.parentId}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: '1 1 180px' }}
        />
        {kind === 'case-states' && (
          <NativeSelect
            aria-label={t.category}
            value={chosenCategory}
            error={errors.category}
            data={category.options.map((value) => ({ value, label: t.categories[value] }))}
            onChange={(event) => setCategory(event.currentTarget.value as Category)}
          />
        )}
        {kind === 'customer-classes' && (
          <NativeSelect
            aria-label={t.debt}
            value={chosenPolicy}
            error={errors.debtPolicy}
            data={debtPolicy.options.map((value) => ({ value, label: t.debtMarks[value]('') }))}
            onChange={(event) => setPolicy(event.currentTarget.value as DebtPolicy)}
          />
        )}
        <Button type="submit" variant="light" leftSection={<Icon path={mdiPlus} />} loading={add.isPending}>
          {t.add}
        </Button>
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
        )}
      </Group>
      <FormProblem error={add.error} />
    </form>
  )
}
