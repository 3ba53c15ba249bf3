import { Autocomplete, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { warrantiesText } from '../../warranties.text.ts'
import { useBought } from './warranties.api.ts'

type Props = {
  /** A product, or a group of products. */
  of: 'product' | 'group'
  /** Of the company of the ERP whose codes these are; of any, when null. */
  company: number | null
  value: string
  onChange: (code: string) => void
  error: string | undefined
}

/** Names a product or a group: found among what customers bought, or by its code alone. */
export function CodeField({ of, company, value, onChange, error }: Props) {
  const t = useText(warrantiesText).rules
  const [typed, setTyped] = useState('')
  const bought = useBought(typed, company)
  const found = bought.data?.[of === 'product' ? 'products' : 'groups'] ?? []
  const unknown = Boolean(typed) && bought.isSuccess && !bought.isPlaceholderData && found.length === 0
  const shown = ({ code, name }: { code: string; name: string }) => (name === code ? code : `${name} (${code})`)
  const byName = new Map(found.map((one) => [shown(one), one.code]))
  return (
    <>
      <Autocomplete
        label={of === 'product' ? t.findProduct : t.findGroup}
        placeholder={t.findHint}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={(name) => onChange(byName.get(name) ?? value)}
        data={[...byName.keys()]}
        filter={({ options }) => options}
        description={unknown ? t.notFound : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
      />
      <TextInput
        label={t.code}
        required
        maxLength={40}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        maw={260}
      />
    </>
  )
}
