import { Select, type SelectProps } from '@mantine/core'
import { foldedFilter } from '../../../platform/web/folded-filter.ts'
import type { Topic } from '../../settings/settings.contract.ts'
import { useClassifications } from '../../settings/web/classifications.ts'

/** Chooses a topic of the company's tree, of any level, by any word of its path: 'Fallas › Equipo'. */
export function TopicSelect(props: Omit<SelectProps<string>, 'data' | 'filter'>) {
  const { data } = useClassifications()
  const offered = (data?.topics ?? []).filter((topic) => topic.active || topic.id === props.value)
  return <Select searchable clearable {...props} filter={foldedFilter} data={paths(offered, null, '')} />
}

type Option = { value: string; label: string }

/** In the order of the tree, each with where it hangs. */
const paths = (topics: Topic[], parentId: string | null, above: string): Option[] =>
  topics
    .filter((topic) => topic.parentId === parentId)
    .flatMap((topic) => {
      const label = above ? `${above} › ${topic.name}` : topic.name
      return [{ value: topic.id, label }].concat(paths(topics, topic.id, label))
    })
