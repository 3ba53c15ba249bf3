import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { contentPath } from '../../../../files/files.contract.ts'
import type { Media } from '../../../../visit-forms/web/fill/filling.ts'
import { isFull } from '../draft/draft-keeper.ts'
import { usePhone } from '../phone.ts'
import type { Picture } from '../store/phone-db.ts'
import { shrink, Unreadable } from './shrink.ts'
import { makeUnderWay } from './under-way.ts'

export type MediaProblem = { kind: 'unreadable'; name: string } | { kind: 'full' } | { kind: 'failed' }

/** Photos and signatures of a visit, kept on this phone; those that only the office has are read there. */
export function usePhoneMedia(visitId: string, known: readonly string[]) {
  const { store } = usePhone()
  const made = useRef<string[]>([])
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<MediaProblem>()
  const [underWay] = useState(makeUnderWay)
  const told = known.join(' ')

  const show = useCallback((pictures: Picture[]) => {
    const shown = pictures.map(({ id, blob }) => [id, URL.createObjectURL(blob)] as const)
    made.current.push(...shown.map(([, url]) => url))
    setUrls((held) => new Map([...shown, ...held]))
  }, [])

  useEffect(() => {
    let left = false
    const read = async () => {
      const pictures = await store.picturesOf(visitId)
      if (!left) show(pictures)
    }
    // without them the words are there
    void read().catch(() => undefined)
    return () => {
      left = true
    }
  }, [store, visitId, show])
  useEffect(() => {
    const urls = made.current
    return () => urls.splice(0).forEach((url) => URL.revokeObjectURL(url))
  }, [])

  const media = useMemo((): Media => {
    const inOffice = new Set(told.split(' '))
    const keep = async (blobs: Blob[], isSignature: boolean) => {
      const type = isSignature ? 'png' : 'jpg'
      const pictures = blobs.map((blob, n) => {
        return { id: uuidv7(), visitId, blob, name: `${isSignature ? 'firma' : `foto-${n + 1}`}.${type}`, isSignature }
      })
      try {
        await store.addPictures(pictures)
        setProblem(undefined)
      } catch (error) {
        setProblem({ kind: isFull(error) ? 'full' : 'failed' })
        throw error
      }
      show(pictures)
      return pictures.map(({ id }) => id)
    }
    const addPhotos = async (files: File[]) => {
      const shrunk: Blob[] = []
      // one after the other: several large ones at once are too much for a small phone
      for (const file of files)
        shrunk.push(
          await shrink(file).catch((error: unknown) => {
            if (error instanceof Unreadable) setProblem({ kind: 'unreadable', name: error.fileName })
            throw error
          }),
        )
      const ids = await keep(shrunk, false)
      return ids.map((fileId, n) => ({ fileId, takenAt: takenAt(files[n]!) }))
    }
    return {
      urlOf: (fileId) => urls.get(fileId) ?? (inOffice.has(fileId) ? contentPath(fileId) : undefined),
      addPhotos: (files) => underWay.follow(addPhotos(files)),
      upcoming: (work) => void underWay.follow(work),
      addSignature: (png) => underWay.follow(keep([png], true).then((ids) => ids[0]!)),
    }
  }, [store, visitId, told, urls, show, underWay])
  return { media, problem, settled: underWay.settled, seen: () => setProblem(undefined) }
}

/** A photo of another day was taken then; a clock that ran ahead says nothing. */
const takenAt = ({ lastModified }: File) => new Date(Math.min(lastModified || Date.now(), Date.now())).toISOString()
