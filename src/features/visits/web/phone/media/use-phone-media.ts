import { useEffect, useMemo, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { contentPath } from '../../../../files/files.contract.ts'
import type { Media } from '../../../../visit-forms/web/fill/filling.ts'
import { isFull } from '../draft/draft-keeper.ts'
import { usePhone } from '../phone.ts'
import { shrink, Unreadable } from './shrink.ts'

export type MediaProblem = { kind: 'unreadable'; name: string } | { kind: 'full' } | { kind: 'failed' }

/** Photos and signatures of a visit, kept on this phone; those that only the office has are read there. */
export function usePhoneMedia(visitId: string, known: readonly string[]) {
  const { store } = usePhone()
  const urls = useRef(new Map<string, string>())
  const [round, setRound] = useState(0)
  const [problem, setProblem] = useState<MediaProblem>()
  const told = known.join(' ')

  useEffect(() => {
    const held = urls.current
    let left = false
    void store.picturesOf(visitId).then((pictures) => {
      if (left) return
      for (const { id, blob } of pictures) if (!held.has(id)) held.set(id, URL.createObjectURL(blob))
      setRound((round) => round + 1)
    })
    return () => {
      left = true
      for (const url of held.values()) URL.revokeObjectURL(url)
      held.clear()
    }
  }, [store, visitId])

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
      for (const { id, blob } of pictures) urls.current.set(id, URL.createObjectURL(blob))
      return pictures.map(({ id }) => id)
    }
    return {
      urlOf: (fileId) => urls.current.get(fileId) ?? (inOffice.has(fileId) ? contentPath(fileId) : undefined),
      async addPhotos(files) {
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
      },
      addSignature: async (png) => (await keep([png], true))[0]!,
    }
    // pictures that were read from the phone are there from now on
  }, [store, visitId, told, round])
  return { media, problem, seen: () => setProblem(undefined) }
}

/** A photo of another day was taken then; a clock that ran ahead says nothing. */
const takenAt = ({ lastModified }: File) => new Date(Math.min(lastModified || Date.now(), Date.now())).toISOString()
