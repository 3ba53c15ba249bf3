import { sendFile } from '../../../files/web/send-file.ts'
import { contentPath } from '../../../files/files.contract.ts'
import type { Media } from '../../../visit-forms/web/fill/filling.ts'

const send = async (file: File) => (await sendFile(file, file.name, () => undefined).done).id

/** Photos and signatures of a report in the office: they are sent at once. */
export const officeMedia: Media = {
  urlOf: contentPath,
  addPhotos: (files) =>
    Promise.all(
      files.map(async (file) => ({ fileId: await send(file), takenAt: new Date(file.lastModified).toISOString() })),
    ),
  addSignature: (png) => send(new File([png], 'firma.png', { type: 'image/png' })),
}
