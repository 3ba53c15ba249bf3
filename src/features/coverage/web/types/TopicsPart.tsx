import { MultiSelect } from '@mantine/core'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import type { Topic } from '../../../settings/settings.contract.ts'
import { pathTo } from '../../../settings/topics.rules.ts'
import { typesText } from '../../types.text.ts'
import type { PartProps } from './type-draft.ts'

/** Which topics a kind covers, by any word of their path. */
export function TopicsPart({ draft, errors, onChange, topics }: PartProps & { topics: Topic[] }) {
  const t = useText(typesText)
  const wrong = Object.entries(errors).find(([field]) => field.startsWith('topicIds'))?.[1]
  return (
    <Panel title={t.sections.topics}>
      <MultiSelect
        className="type-part"
        label={t.topics}
        description={t.topicsHelp}
        placeholder={draft.topicIds.length ? undefined : t.topicsAll}
        searchable
        clearable
        withScrollArea={false}
        styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
        data={choices(topics, draft.topicIds)}
        filter={foldedFilter}
        value={draft.topicIds}
        error={wrong}
        onChange={(topicIds) => onChange({ topicIds })}
      />
    </Panel>
  )
}

/** 'Fallas › Equipo', those in use and those chosen, along the tree. */
const choices = (topics: Topic[], chosen: string[]) =>
  topics
    .filter(({ id, active }) => active || chosen.includes(id))
    .map((topic) => ({
      value: topic.id,
      label: pathTo(topics, topic)
        .map(({ name }) => name)
        .join(' › '),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, 'es'))
