import { Button, Select } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { SearchField } from '../../../../platform/web/SearchField.tsx'
import { useMe } from '../../../auth/web/session.ts'
import { CustomerSelect } from '../../../customers/web/CustomerSelect.tsx'
import { coverageListText } from '../../coverage-list.text.ts'
import { coverageKind } from '../../terms.contract.ts'
import { DaysFilter, HoursFilter } from './AmountFilters.tsx'
import { type CoverageSearch, filterCount, type StatusAsked, statusAsked, unfiltered } from './coverage-search.ts'
import { TypeFilter } from './TypeFilter.tsx'

type Props = { search: CoverageSearch; onSearch: (search: CoverageSearch) => void }

/** Narrows the list; every choice stands in the address. */
export function CoverageFilters({ search, onSearch }: Props) {
  const t = useText(coverageListText)
  const { abilities } = useMe()
  const narrow = (part: CoverageSearch) => onSearch({ ...search, ...part })
  const { customerId, typeId, kind, status, endingWithinDays, atMostMinutes } = search
  return (
    <div className="coverage-filters">
      <SearchField label={t.words} value={search.query} onChange={(query) => narrow({ query })} />
      {abilities.findCustomers && (
        <>
          <CustomerSelect
            size="xs"
            aria-label={t.anyCustomer}
            placeholder={t.anyCustomer}
            clearable
            value={customerId ?? null}
            onChange={(customer) => narrow({ customerId: customer?.id })}
          />
          <TypeFilter value={typeId} kind={kind} onChange={(typeId) => narrow({ typeId })} />
        </>
      )}
      <Select
        size="xs"
        aria-label={t.kind}
        placeholder={t.kind}
        clearable
        value={kind ?? null}
        onChange={(value) => narrow({ kind: coverageKind.safeParse(value).data, typeId: undefined })}
        data={coverageKind.options.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Select
        size="xs"
        aria-label={t.status}
        allowDeselect={false}
        value={status ?? 'inForce'}
        onChange={(value) => narrow({ status: asked(value) })}
        data={statusAsked.options.map((value) => ({ value, label: t.statuses[value] }))}
      />
      <DaysFilter value={endingWithinDays} onChange={(days) => narrow({ endingWithinDays: days })} />
      <HoursFilter value={atMostMinutes} onChange={(minutes) => narrow({ atMostMinutes: minutes })} />
      {filterCount(search) > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onSearch(unfiltered(search))}>
          {t.clear}
        </Button>
      )}
    </div>
  )
}

const asked = (value: string | null): CoverageSearch['status'] =>
  value === 'inForce' ? undefined : ((value ?? undefined) as Exclude<StatusAsked, 'inForce'> | undefined)
