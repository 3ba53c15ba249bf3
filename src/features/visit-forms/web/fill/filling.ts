import type { AnswerValue, Field, FieldKind } from '../../format.contract.ts'

/** Where photos and signatures are kept: in the browser alone, on the phone, or on the server. */
export type Media = {
  /** Nothing where the picture is not at hand. */
  urlOf: (fileId: string) => string | undefined
  addPhotos: (files: File[]) => Promise<{ fileId: string; takenAt: string }[]>
  addSignature: (png: Blob) => Promise<string>
  /** Told of what is drawn already, and is a picture in a moment: nothing is handed in before. */
  upcoming?: (work: Promise<void>) => void
}

/** What every field needs of the form around it. */
export type Filling = {
  /** The id of what takes the focus, by the name that reasons use. */
  idOf: (name: string) => string
  errorOf: (name: string) => string | undefined
  answer: (key: string, value: AnswerValue | undefined) => void
  media: Media
}

export type FieldProps<K extends FieldKind> = {
  field: Extract<Field, { kind: K }>
  answer: AnswerValue | undefined
  required: boolean
  filling: Filling
}

/** What was answered as text; what the form began with may be something else. */
export const textIn = (answer: AnswerValue | undefined): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
