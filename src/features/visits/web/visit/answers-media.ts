import { useMemo, useState } from 'react'
import { sendFile } from '../../../files/web/send-file.ts'
import { contentPath } from '../../../files/files.contract.ts'
import type { Media } from '../../../visit-forms/web/fill/filling.ts'

const send = async (file: File) => (await sendFile(file, file.name, () => undefined).done).id

/** Photos and signatures of a report in the office: they are sent at once. */
const officeMedia: Media = {
  urlOf: contentPath,
  addPhotos: (files) =>
    Promise.all(
      files.map(async (file) => ({ fileId: await send(file), takenAt: new Date(file.lastModified).toISOString() })),
    ),
  addSignature: (png) => send(new File([png], 'firma.png', { type: 'image/png' })),
}

/** Those of a report that is being written, and whether some are on their way: it is not sent before they are there. */
export function useOfficeMedia(): { media: Media; isSending: boolean } {
  const [sending, setSending] = useState(0)
  const media = useMemo((): Media => {
    const count = <T>(work: Promise<T>): Promise<T> => {
      setSending((now) => now + 1)
      const over = () => setSending((now) => now - 1)
      work.then(over, over)
      return work
    }
    return {
      ...officeMedia,
      addPhotos: (files) => count(officeMedia.addPhotos(files)),
      addSignature: (png) => count(officeMedia.addSignature(png)),
      upcoming: (work) => void count(work),
    }
  }, [])
  return { media, isSending: sending > 0 }
}
