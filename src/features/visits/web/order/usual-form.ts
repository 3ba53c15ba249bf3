import type { VisitFormItem } from '../../../visit-forms/visit-forms.contract.ts'

const keyOf = (topicId: string | null | undefined) => `atiende.visit-form.${topicId ?? 'none'}`

/** The form that a visit of this topic is filled with next time, in this browser. */
export const rememberForm = (topicId: string | null | undefined, formId: string) =>
  localStorage.setItem(keyOf(topicId), formId)

/** Those that can be filled. */
export const fillable = (forms: VisitFormItem[]): VisitFormItem[] =>
  forms.filter(({ publishedVersion, state }) => publishedVersion !== null && state !== 'archived')

/** The form that is proposed: the last one of the topic, else that of the last visit, else the first. */
export function usualForm(forms: VisitFormItem[], topicId: string | null | undefined, lastFormId?: string) {
  const known = (id: string | null | undefined) => forms.find((form) => form.id === id)?.id
  return known(localStorage.getItem(keyOf(topicId))) ?? known(lastFormId) ?? forms[0]?.id ?? null
}
