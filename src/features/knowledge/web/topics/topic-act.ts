import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tellDone } from '../../../../platform/web/tell.ts'
import { useClassificationsChanged } from '../../../settings/web/classifications.ts'

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
