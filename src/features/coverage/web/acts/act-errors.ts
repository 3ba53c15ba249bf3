import { Problem } from '../../../../platform/web/call.ts'

/** What is missing, by field; undefined where nothing is. */
export type Lacks = Record<string, string | undefined>

type Known = {
  lacks: Lacks
  /** What is missing is said once the form was tried. */
  tried: boolean
  /** Why the server refused it. */
  error: Error | null
  /** Why it would be refused, before it is sent. */
  refusal?: { field: string | null; text: string } | null
}

/** What stands beside each field. */
export const errorsOf = ({ lacks, tried, error, refusal }: Known): Lacks => ({
  ...(refusal?.field ? { [refusal.field]: refusal.text } : {}),
  ...(error instanceof Problem ? error.fields : {}),
  ...(tried ? found(lacks) : {}),
})

export const isComplete = (lacks: Lacks): boolean => !Object.keys(found(lacks)).length

const found = (lacks: Lacks): Lacks => Object.fromEntries(Object.entries(lacks).filter(([, lack]) => lack))
