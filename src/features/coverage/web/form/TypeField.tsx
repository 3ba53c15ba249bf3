import { Select } from '@mantine/core'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { coverageKind } from '../../terms.contract.ts'

type Props = {
  types: CoverageType[]
  value: string | null
  onChange: (typeId: string | null) => void
  error: string | undefined
  autoFocus?: boolean
}

/** Chooses one of the company's types, contracts before warranties. */
export function TypeField({ types, value, onChange, error, autoFocus }: Props) {
  const t = useText(coverageFormText)
  const groups = coverageKind.options
    .map((kind) => ({
      group: t.kinds[kind],
      items: types.filter((type) => type.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
    }))
    .filter(({ items }) => items.length)
  return (
    <Select
      label={t.type}
      required
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      allowDeselect={false}
      filter={({ options, search, limit }) =>
        options.flatMap((one) => {
          if (!('group' in one)) return foldedFilter({ options: [one], search, limit })
          const items = foldedFilter({ options: one.items, search, limit }) as typeof one.items
          return items.length ? [{ ...one, items }] : []
        })
      }
      value={value}
      onChange={onChange}
      data={groups}
      error={error}
      autoFocus={autoFocus}
    />
  )
}
