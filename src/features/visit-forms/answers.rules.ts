import type { AnswerValue, Scalar } from './format.contract.ts'

export type Photo = { fileId: string; takenAt?: string | undefined }
export type Row = Record<string, Scalar>
export type Signature = { fileId: string; name: string; taxId?: string | undefined; signedAt: string }

const objectsIn = (answer: AnswerValue | undefined): object[] =>
  Array.isArray(answer)
    ? (answer as unknown[]).filter((one): one is object => typeof one === 'object' && one !== null)
    : []

/** The photos of an answer; none where something else was answered. */
export const photosIn = (answer: AnswerValue | undefined): Photo[] =>
  objectsIn(answer).filter((one): one is Photo => 'fileId' in one)

/** The rows of a table; none where something else was answered. */
export const rowsIn = (answer: AnswerValue | undefined): Row[] =>
  objectsIn(answer).filter((one): one is Row => !('fileId' in one))

/** What was signed; nothing where something else was answered. */
export const signatureIn = (answer: AnswerValue | undefined): Signature | undefined =>
  typeof answer === 'object' && !Array.isArray(answer) ? (answer as Signature) : undefined
