import type { MakeFile } from './make-delivery.ts'

const EXPORT = new URL('../export/make-file.ts', import.meta.url).href

/** Files are made as the report itself offers them; what makes them is loaded when the first one is wanted. */
export const fileOfReport: MakeFile = async (...asked) =>
  ((await import(EXPORT)) as { makeFile: MakeFile }).makeFile(...asked)
