import { useEffect, useRef, useState } from 'react'
import { Problem } from '../call.ts'
import { useText } from '../language.ts'
import { tellDone, tellProblem } from '../tell.ts'
import { filesText } from './files.text.ts'
import { fetchFile, keepFile, type Progress } from './fetch-file.ts'

export type Download = { label: string; progress: Progress; stop: () => void }

/** Downloads one file at a time; what went wrong is told in words. */
export function useDownload() {
  const t = useText(filesText)
  const [running, setRunning] = useState<Download>()
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const start = async (label: string, address: string) => {
    stop.current?.abort()
    const mine = new AbortController()
    stop.current = mine
    const show = (progress: Progress) => setRunning({ label, progress, stop: () => mine.abort() })
    show({ bytes: 0, rows: null, allRows: null })
    try {
      keepFile(await fetchFile(address, { signal: mine.signal, onProgress: show }))
      tellDone(t.done(label))
    } catch (error) {
      // one that was stopped by hand needs no words
      if (!mine.signal.aborted) tellProblem(error instanceof Problem ? error : new Error(t.broken))
    } finally {
      if (stop.current === mine) setRunning(undefined)
    }
  }
  return { running, start: (label: string, address: string) => void start(label, address) }
}
