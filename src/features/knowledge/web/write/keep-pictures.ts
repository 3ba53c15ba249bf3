import type { Picture } from '../../../../platform/web/rich-picture.ts'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { contentPath } from '../../../files/files.contract.ts'
import { sendFile } from '../../../files/web/send-file.ts'

/** Uploads the pictures of a text, and answers where those that arrived are; of the others it is told why. */
export async function keepPictures(files: File[], onUploading: (count: number) => void): Promise<Picture[]> {
  onUploading(files.length)
  const sent = await Promise.allSettled(files.map((file) => sendFile(file, file.name, () => undefined).done))
  onUploading(0)
  return sent.flatMap((one) => {
    if (one.status === 'fulfilled') return [{ src: contentPath(one.value.id), alt: one.value.name }]
    tellProblem(one.reason as Error)
    return []
  })
}
