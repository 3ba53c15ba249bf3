import { useEffect, useMemo } from 'react'
import type { Media } from '../fill/filling.ts'

/** Photos and signatures of a form that is only looked at: in this page alone, and gone with it. */
export function usePreviewMedia(): Media {
  const { media, forget } = useMemo(() => {
    const urls = new Map<string, string>()
    const keep = (picture: Blob) => {
      const fileId = crypto.randomUUID()
      urls.set(fileId, URL.createObjectURL(picture))
      return fileId
    }
    const media: Media = {
      urlOf: (fileId) => urls.get(fileId),
      addPhotos: async (files) =>
        files.map((file) => ({ fileId: keep(file), takenAt: new Date(file.lastModified).toISOString() })),
      addSignature: async (png) => keep(png),
    }
    const forget = () => {
      urls.forEach((url) => URL.revokeObjectURL(url))
      urls.clear()
    }
    return { media, forget }
  }, [])
  useEffect(() => forget, [forget])
  return media
}
