import { MultiSelect, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import { scope } from '../../coverages.contract.ts'
import { type ScopeDraft, useCoverable } from './coverable.ts'

type Props = {
  customerId: string | null
  value: ScopeDraft
  onChange: (part: Partial<ScopeDraft>) => void
  errors: Record<string, string | undefined>
}

/** What is covered: everything, the products of some codes, or certain pieces of equipment. */
export function ScopeFields({ customerId, value, onChange, errors }: Props) {
  const t = useText(coverageFormText)
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t.scope}
        value={value.scope}
        onChange={(chosen) => onChange({ scope: scope.parse(chosen) })}
        error={errors.scope}
      >
        <div className="scope-choices">
          {scope.options.map((one) => (
            <Radio key={one} value={one} label={t.scopes[one]} />
          ))}
        </div>
      </Radio.Group>
      {value.scope !== 'all' &&
        (customerId ? (
          <Which customerId={customerId} value={value} onChange={onChange} errors={errors} />
        ) : (
          <Text size="sm" c="dimmed">
            {t.chooseCustomer}
          </Text>
        ))}
    </Stack>
  )
}

function Which({ customerId, value, onChange, errors }: Props & { customerId: string }) {
  const t = useText(coverageFormText)
  const [typed, setTyped] = useState('')
  const { products, equipment, isPending } = useCoverable(customerId, value)
  const code = typed.trim()
  const common = {
    searchable: true,
    clearable: true,
    hidePickedOptions: true,
    openOnFocus: false,
    filter: foldedFilter,
    required: true,
  }
  if (value.scope === 'products') {
    const isNew = code !== '' && !products.some((one) => one.value.toLowerCase() === code.toLowerCase())
    return (
      <MultiSelect
        {...common}
        label={t.products}
        description={t.productsHint}
        searchValue={typed}
        onSearchChange={setTyped}
        value={value.productCodes}
        onChange={(productCodes) => onChange({ productCodes })}
        data={isNew ? [...products, { value: code, label: t.newCode(code) }] : products}
        maxValues={500}
        error={errors.productCodes}
      />
    )
  }
  if (!isPending && !equipment.length)
    return (
      <Text size="sm" c={errors.equipmentIds ? 'red' : 'dimmed'} role={errors.equipmentIds && 'alert'}>
        {t.noEquipment}
      </Text>
    )
  return (
    <MultiSelect
      {...common}
      label={t.equipment}
      description={t.equipmentHint}
      value={value.equipmentIds}
      onChange={(equipmentIds) => onChange({ equipmentIds })}
      data={equipment}
      maxValues={500}
      error={errors.equipmentIds}
    />
  )
}
