import type { PdfDocument } from '../../../../platform/server/pdf.ts'
import type { ReadBytes } from '../../../settings/server/letterhead.ts'
import type { PaperSection } from '../../../visit-forms/paper.rules.ts'
import { photosIn, signatureIn } from '../../../visit-forms/answers.rules.ts'
import type { PaperFile } from './report-facts.ts'

const MEGABYTE = 1024 * 1024
/** A photo of a telephone as it was taken; larger ones are named only. */
const MOST_BYTES = 12 * MEGABYTE
/** Together: one paper is made at a time, and this is what its pictures take. */
const MOST_BYTES_TOGETHER = 64 * MEGABYTE
const PRINTED = new Set(['image/jpeg', 'image/png'])

/** The pictures that a paper shows, in their order, as far as there is room for them. */
export async function readPictures(
  sections: PaperSection[],
  files: PaperFile[],
  readBytes: ReadBytes,
): Promise<NonNullable<PdfDocument['pictures']>> {
  const pictures: NonNullable<PdfDocument['pictures']> = {}
  let room = MOST_BYTES_TOGETHER
  for (const id of picturesOn(sections)) {
    const file = files.find((one) => one.id === id)
    if (!file || !PRINTED.has(file.mediaType) || pictures[id]) continue
    const bytes = await readBytes(id, Math.min(room, MOST_BYTES))
    if (!bytes) continue
    room -= bytes.byteLength
    pictures[id] = bytes
  }
  return pictures
}

/** The ids of all photos and signatures that are printed, in their order. */
export function picturesOn(sections: PaperSection[]): string[] {
  const cells = sections.flatMap(({ rows }) => rows.flat())
  return cells.flatMap(({ field, answer }) => {
    if (field.kind === 'photo') return photosIn(answer).map(({ fileId }) => fileId)
    const signed = field.kind === 'signature' ? signatureIn(answer)?.fileId : undefined
    return signed ? [signed] : []
  })
}
