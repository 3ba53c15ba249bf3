import { Select } from '@mantine/core'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { Item } from '../../../settings/settings.rules.ts'
import { knowledgeApi } from '../../knowledge.contract.ts'
import { whyNotMerge } from '../../topics-merge.rules.ts'
import { topicsText } from '../../topics.text.ts'
import { topicRows } from '../topic-rows.ts'
import { TopicForm } from './TopicForm.tsx'
import { useTopicAct } from './topic-act.ts'

type Props = { topic: Item; all: Item[]; onClose: () => void }

/** Makes a topic part of another one, once it was said what that means. */
export function MergeTopic({ topic, all, onClose }: Props) {
  const t = useText(topicsText)
  const [intoId, setIntoId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const tree = all.map(({ id, name, active, parentId }) => ({ id, name, active, parentId: parentId ?? null }))
  // those that the server would refuse are not offered
  const offered = topicRows(tree).filter(({ id }) => {
    const into = all.find((one) => one.id === id)
    return into && !whyNotMerge(all, topic, into)
  })
  const merge = useTopicAct(
    () => call(knowledgeApi.mergeTopic, { params: { id: topic.id }, body: { intoId: intoId! } }),
    () => {
      onClose()
      return t.merged(topic.name, offered.find(({ id }) => id === intoId)?.path ?? '')
    },
  )
  const fields = merge.error instanceof Problem ? merge.error.fields : {}
  const send = () => {
    setTried(true)
    if (intoId) merge.mutate()
  }
  return (
    <TopicForm
      title={t.mergeTitle(topic.name)}
      help={t.mergeHelp(topic.name)}
      send={t.mergeIt}
      sending={merge.isPending}
      error={merge.error}
      onSend={send}
      onClose={onClose}
    >
      <Select
        label={t.into}
        required
        searchable
        filter={foldedFilter}
        nothingFoundMessage={t.noOther}
        data={offered.map(({ id, path }) => ({ value: id, label: path }))}
        value={intoId}
        error={fields.intoId ?? (tried && !intoId ? t.needsInto : undefined)}
        onChange={setIntoId}
        data-autofocus
      />
    </TopicForm>
  )
}
