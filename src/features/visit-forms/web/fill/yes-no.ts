import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'
import type { AnswerValue } from '../../format.contract.ts'

/** Yes and no as two options, and which of them an answer is. */
export function useYesNo() {
  const t = useText(fillText)
  return {
    yesNo: [
      { key: 'yes', label: t.yes },
      { key: 'no', label: t.no },
    ],
    chosenAs: (answer: AnswerValue | undefined) => (answer === true ? 'yes' : answer === false ? 'no' : ''),
  }
}
