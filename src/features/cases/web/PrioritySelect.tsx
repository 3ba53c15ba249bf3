import { Select, type SelectProps } from '@mantine/core'
import { useClassifications } from '../../settings/web/classifications.ts'

/** Chooses a priority; an inactive one is offered only while it is the one in use. */
export function PrioritySelect(props: Omit<SelectProps<string>, 'data'>) {
  const { data } = useClassifications()
  const offered = (data?.priorities ?? []).filter((priority) => priority.active || priority.id === props.value)
  return <Select {...props} data={offered.map((priority) => ({ value: priority.id, label: priority.name }))} />
}
