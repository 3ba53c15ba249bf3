import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { knowledgeApi } from '../../knowledge.contract.ts'

export type ChosenArticle = { id: string; title: string }

/** Articles that were taken while a situation of this customer is typed: noted as used once it is a case. */
export function useChosenArticles(customerId: string) {
  const [chosen, setChosen, clear] = useDraft<ChosenArticle[]>(`case.articles.${customerId}`, [])
  const noteIn = (caseId: string) => {
    clear()
    for (const { id } of chosen)
      call(knowledgeApi.use, { params: { id: caseId }, body: { articleId: id } }).catch(tellProblem)
  }
  return { chosen, setChosen, noteIn }
}
