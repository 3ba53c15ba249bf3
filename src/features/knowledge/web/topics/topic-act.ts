import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import type { Item } from '../../../settings/settings.rules.ts'
import type { TopicPlace } from '../../../settings/web/list/topic-acts.ts'
import { useClassificationsChanged } from '../../../settings/web/classifications.ts'
import { knowledgeApi } from '../../knowledge.contract.ts'
import { topicsText } from '../../topics.text.ts'

/** Changes the tree of topics, and renews whatever is filed under them; a refusal stays in `error` for the form to say. */
export function useTopicAct(act: () => Promise<unknown>, onDone: () => string) {
  const queries = useQueryClient()
  const changed = useClassificationsChanged()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      tellDone(onDone())
      for (const queryKey of [['articles'], ['article'], ['cases'], ['case']])
        void queries.invalidateQueries({ queryKey })
      return changed()
    },
  })
}

/** Puts a topic where it was dropped; a refusal is told, for there is no form to say it. */
export function useMoveTopic() {
  const t = useText(topicsText)
  const changed = useClassificationsChanged()
  const move = useMutation({
    mutationFn: ({ topic, to }: { topic: Item; to: TopicPlace }) =>
      call(knowledgeApi.moveTopic, { params: { id: topic.id }, body: to }),
    onSuccess: (_moved, { topic }) => tellDone(t.moved(topic.name)),
    onError: tellProblem,
    onSettled: changed,
  })
  return move.mutate
}
