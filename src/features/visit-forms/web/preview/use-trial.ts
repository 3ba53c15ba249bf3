import { useMemo, useState } from 'react'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { fieldsOfForm, openForm } from '../../filling.rules.ts'
import { judge } from '../../finishing.rules.ts'
import type { Answers, AnswerValue, Form } from '../../format.contract.ts'
import { exampleFacts } from '../../preview.text.ts'

/** A form filled for a try: while it is designed, what was typed stays and what it begins with follows. */
export function useTrial(form: Form) {
  const [trial, setTrial] = useState({ round: 0, tried: false, openedAt: new Date() })
  const [typed, setTyped] = useState<Record<string, AnswerValue | undefined>>({})
  const began = useMemo(() => {
    const { openedAt } = trial
    const facts = { ...exampleFacts, today: dayInChile(openedAt), now: clockInChile(openedAt.toISOString()) }
    return openForm(form, facts)
  }, [form, trial])
  const given = { ...began, ...typed }
  const answers: Answers = Object.fromEntries(
    fieldsOfForm(form).flatMap(({ key }) => {
      const answer = given[key]
      return answer === undefined ? [] : [[key, answer]]
    }),
  )
  const reasons = trial.tried ? judge(form, answers).reasons : []
  return {
    /** Another one each time it is begun again. */
    round: trial.round,
    answers,
    reasons,
    complete: trial.tried && !reasons.length,
    answer: (key: string, value: AnswerValue | undefined) => setTyped((before) => ({ ...before, [key]: value })),
    finish: () => setTrial((before) => ({ ...before, tried: true })),
    again: () => {
      setTyped({})
      setTrial(({ round }) => ({ round: round + 1, tried: false, openedAt: new Date() }))
    },
  }
}
