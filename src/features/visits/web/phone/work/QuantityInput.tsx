import { ActionIcon, Group, TextInput } from '@mantine/core'
import { mdiMinus, mdiPlus } from '@mdi/js'
import { use, useState } from 'react'
import { readNumber, writeNumber } from '../../../../visit-forms/typed-number.rules.ts'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { LanguageContext } from '../../../../../platform/web/language.ts'

type Props = {
  id: string
  label: string
  quantity: number
  error: string | undefined
  onChange: (quantity: number) => void
}

const MOST = 1_000_000

/** How many: a thumb is enough, or it is typed. */
export function QuantityInput({ id, label, quantity, error, onChange }: Props) {
  const language = use(LanguageContext)
  const [typed, setTyped] = useState<string>()
  const put = (next: number) => {
    setTyped(undefined)
    onChange(Math.min(MOST, Math.max(0, next)))
  }
  return (
    <Group gap={4} wrap="nowrap" className="phone-quantity">
      <ActionIcon variant="default" size={44} aria-label={`${label} −1`} onClick={() => put(quantity - 1)}>
        <Icon path={mdiMinus} />
      </ActionIcon>
      <TextInput
        id={id}
        aria-label={label}
        inputMode="decimal"
        value={typed ?? writeNumber(quantity, language)}
        error={error}
        onChange={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          onChange(Math.min(MOST, Math.max(0, readNumber(text, language) ?? 0)))
        }}
        onBlur={() => setTyped(undefined)}
      />
      <ActionIcon variant="default" size={44} aria-label={`${label} +1`} onClick={() => put(quantity + 1)}>
        <Icon path={mdiPlus} />
      </ActionIcon>
    </Group>
  )
}
