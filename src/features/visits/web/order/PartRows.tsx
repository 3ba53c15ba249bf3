import { ActionIcon, Button, Input, Text, TextInput } from '@mantine/core'
import { mdiClose, mdiPlus } from '@mdi/js'
import { useRef } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { orderText } from '../../order.text.ts'
import { MOST_PARTS } from '../../visits.contract.ts'
import { newPart, type PartDraft } from './plan-draft.ts'

type Props = {
  label: string
  parts: PartDraft[]
  onChange: (parts: PartDraft[]) => void
  /** What is wrong with a row, by its key. */
  wrong: Record<string, 'part' | 'quantity'>
  error?: string
}

/** What is to be taken along, a row each. */
export function PartRows({ label, parts, onChange, wrong, error }: Props) {
  const t = useText(orderText)
  const list = useRef<HTMLDivElement>(null)
  const set = (key: string, part: Partial<PartDraft>) =>
    onChange(parts.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const focusLast = () =>
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-first]')
      rows?.[rows.length - 1]?.focus()
    })
  const add = () => {
    onChange([...parts, newPart()])
    focusLast()
  }
  const remove = (key: string) => {
    onChange(parts.filter((one) => one.key !== key))
    list.current?.querySelector<HTMLElement>('[data-add]')?.focus()
  }
  return (
    <div ref={list}>
      <Input.Label component="div" display="block">
        {label}
      </Input.Label>
      {parts.map((one, place) => (
        <div key={one.key} className="plan-part" role="group" aria-label={t.part(place + 1)}>
          <TextInput
            data-first
            aria-label={t.partDescription}
            placeholder={t.partDescription}
            maxLength={200}
            value={one.description}
            onChange={(event) => set(one.key, { description: event.currentTarget.value })}
            error={wrong[one.key] === 'part' ? t.needs.part : undefined}
          />
          <TextInput
            aria-label={t.partCode}
            placeholder={t.partCode}
            maxLength={60}
            value={one.code}
            onChange={(event) => set(one.key, { code: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t.partQuantity}
            inputMode="decimal"
            maxLength={12}
            value={one.quantity}
            onChange={(event) => set(one.key, { quantity: event.currentTarget.value })}
            error={wrong[one.key] === 'quantity' ? t.needs.quantity : undefined}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t.removePart(place + 1)}
            onClick={() => remove(one.key)}
          >
            <Icon path={mdiClose} size={16} />
          </ActionIcon>
        </div>
      ))}
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <Button
        data-add
        size="compact-xs"
        variant="subtle"
        mt={4}
        leftSection={<Icon path={mdiPlus} size={14} />}
        disabled={parts.length >= MOST_PARTS}
        onClick={add}
      >
        {t.addPart}
      </Button>
    </div>
  )
}
