import { useLayoutEffect, useRef, useState } from 'react'
import { type Photo, photosIn } from '../../answers.rules.ts'
import type { AnswerValue } from '../../format.contract.ts'
import type { Filling } from './filling.ts'

/** The photos of a field, those on their way, and those that could not be kept. */
export function usePhotos(key: string, answer: AnswerValue | undefined, { answer: tell, media }: Filling) {
  const photos = photosIn(answer)
  const latest = useRef(photos)
  const [adding, setAdding] = useState(0)
  const [failed, setFailed] = useState<File[]>([])
  useLayoutEffect(() => {
    latest.current = photosIn(answer)
  }, [answer])
  const put = (next: Photo[]) => {
    // two batches may arrive before the next picture is drawn
    latest.current = next
    tell(key, next.length ? next : undefined)
  }
  const add = async (files: File[]) => {
    setFailed((before) => before.filter((file) => !files.includes(file)))
    setAdding((count) => count + files.length)
    try {
      const added = await media.addPhotos(files)
      put([...latest.current, ...added])
    } catch {
      setFailed((before) => [...before, ...files])
    }
    setAdding((count) => count - files.length)
  }
  return { photos, adding, failed, add, put }
}
