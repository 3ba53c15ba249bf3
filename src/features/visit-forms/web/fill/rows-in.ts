import type { AnswerValue, Scalar } from '../../format.contract.ts'

export type Row = Record<string, Scalar>

/** The rows of a table; none where something else was answered. */
export const rowsIn = (answer: AnswerValue | undefined): Row[] =>
  Array.isArray(answer)
    ? (answer as unknown[]).filter((one): one is Row => typeof one === 'object' && one !== null)
    : []
