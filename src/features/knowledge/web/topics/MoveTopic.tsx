import { NativeSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { type Item, siblings } from '../../../settings/settings.rules.ts'
import { topicChoices } from '../../../settings/web/list/topic-choices.ts'
import { knowledgeApi } from '../../knowledge.contract.ts'
import { topicsText } from '../../topics.text.ts'
import { TopicForm } from './TopicForm.tsx'
import { useTopicAct } from './topic-act.ts'

type Props = { topic: Item; all: Item[]; onClose: () => void }

/** Puts a topic, with all beneath it, under another one and in its place there. */
export function MoveTopic({ topic, all, onClose }: Props) {
  const t = useText(topicsText)
  const [parentId, setParentId] = useState(topic.parentId ?? null)
  const others = siblings('topics', all, parentId).filter(({ id }) => id !== topic.id)
  const [position, setPosition] = useState(() => siblings('topics', all, topic.parentId).indexOf(topic))
  const move = useTopicAct(
    () => call(knowledgeApi.moveTopic, { params: { id: topic.id }, body: { parentId, position } }),
    () => {
      onClose()
      return t.moved(topic.name)
    },
  )
  const fields = move.error instanceof Problem ? move.error.fields : {}
  return (
    <TopicForm
      title={t.moveTitle(topic.name)}
      help={t.moveHelp}
      send={t.moveIt}
      sending={move.isPending}
      error={move.error}
      onSend={() => move.mutate()}
      onClose={onClose}
    >
      <Select
        label={t.under}
        placeholder={t.top}
        searchable
        clearable
        filter={foldedFilter}
        data={topicChoices(all, topic)}
        value={parentId}
        error={fields.parentId}
        onChange={(chosen) => {
          setParentId(chosen)
          // the end is where what is new stands
          setPosition(siblings('topics', all, chosen).filter(({ id }) => id !== topic.id).length)
        }}
        data-autofocus
      />
      <NativeSelect
        label={t.place}
        value={String(Math.max(0, position))}
        error={fields.position}
        onChange={(event) => setPosition(Number(event.currentTarget.value))}
        data={[
          { value: '0', label: t.first },
          ...others.map(({ name }, place) => ({ value: String(place + 1), label: t.after(name) })),
        ]}
      />
    </TopicForm>
  )
}
