import { TreeSelect, type TreeNodeData, type TreeSelectProps } from '@mantine/core'
import type { Topic } from '../../settings/settings.contract.ts'
import { useClassifications } from '../../settings/web/classifications.ts'
import { foldedIncludes } from '../../../platform/web/folded-filter.ts'

/** Chooses a topic of the company's tree; a topic of any level may be chosen. */
export function TopicSelect(props: Omit<TreeSelectProps<'single'>, 'data' | 'mode'>) {
  const { data } = useClassifications()
  const active = (data?.topics ?? []).filter((topic) => topic.active || topic.id === props.value)
  return (
    <TreeSelect
      mode="single"
      searchable
      clearable
      defaultExpandAll
      filter={(query, node) => foldedIncludes(String(node.label), query)}
      {...props}
      data={branch(active, null)}
    />
  )
}

const branch = (topics: Topic[], parentId: string | null): TreeNodeData[] =>
  topics
    .filter((topic) => topic.parentId === parentId)
    .map((topic) => {
      const children = branch(topics, topic.id)
      return { value: topic.id, label: topic.name, children: children.length ? children : undefined }
    })
