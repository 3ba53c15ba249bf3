import { useEffect, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { FileInfo } from '../files.contract.ts'
import { createUploads } from './uploads.ts'

type Place = { value: FileInfo[]; onChange: (files: FileInfo[]) => void; onUploading?: (count: number) => void }

/** The uploads under way beside the files already there. */
export function useUploads({ value, onChange, onUploading }: Place) {
  const [uploads] = useState(createUploads)
  useLayoutEffect(() => uploads.setPlace({ value, onChange }))
  const items = useSyncExternalStore(uploads.subscribe, uploads.items)
  const going = items.filter((item) => !item.error).length
  const tell = useEffectEvent((count: number) => onUploading?.(count))
  useEffect(() => tell(going), [going])
  useEffect(
    () => () => {
      uploads.stop()
      tell(0)
    },
    [uploads],
  )
  return { items, going, add: uploads.add, drop: uploads.drop }
}
