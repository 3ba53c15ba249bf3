import { Select } from '@mantine/core'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { coverageListText } from '../../coverage-list.text.ts'
import type { CoverageKind } from '../../terms.contract.ts'
import { useCoverageTypes } from '../types/types.api.ts'

type Props = {
  value: string | undefined
  kind: CoverageKind | undefined
  onChange: (typeId: string | undefined) => void
}

/** Narrows the list to one type, also to one that is no longer used. */
export function TypeFilter({ value, kind, onChange }: Props) {
  const t = useText(coverageListText)
  const types = useCoverageTypes().data?.items ?? []
  return (
    <Select
      size="xs"
      aria-label={t.anyType}
      placeholder={t.anyType}
      searchable
      clearable
      filter={foldedFilter}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      data={types
        .filter((type) => type.id === value || !kind || type.kind === kind)
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
