import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { foldedFilter } from '../../../platform/web/folded-filter.ts'
import { useClassifications } from '../../settings/web/classifications.ts'
import { topicRows } from './topic-rows.ts'

/** Chooses topics of the company's tree, by any word of their paths. */
export function TopicsSelect(props: Omit<MultiSelectProps<string>, 'data' | 'filter'>) {
  const { data } = useClassifications()
  const topics = data?.topics ?? []
  const chosen = props.value ?? []
  // one out of service stays where it was chosen
  const offered = topicRows(
    topics.map(({ id, name, parentId, active }) => ({ id, name, parentId, active: active || chosen.includes(id) })),
  )
  return (
    <MultiSelect
      searchable
      clearable
      hidePickedOptions
      {...props}
      filter={foldedFilter}
      data={offered.map(({ id, path }) => ({ value: id, label: path }))}
    />
  )
}
