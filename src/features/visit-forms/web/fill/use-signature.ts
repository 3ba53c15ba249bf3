import { useLayoutEffect, useRef, useState } from 'react'
import type { Answers, AnswerValue } from '../../format.contract.ts'
import type { Filling } from './filling.ts'

type Signature = Extract<Answers[string], { signedAt: string }>

/** Nothing drawn, nobody named. */
const NOTHING: Signature = { fileId: '', name: '', signedAt: '' }

const signatureIn = (answer: AnswerValue | undefined): Signature =>
  typeof answer === 'object' && !Array.isArray(answer) ? answer : NOTHING

/** A signature and who signs; the name may come before the drawing, which has no file until then. */
export function useSignature(key: string, answer: AnswerValue | undefined, { answer: tell, media }: Filling) {
  const latest = useRef(signatureIn(answer))
  const drawing = useRef(0)
  const [unkept, setUnkept] = useState<Blob>()
  useLayoutEffect(() => {
    latest.current = signatureIn(answer)
  }, [answer])
  const change = (part: Partial<Signature>) => {
    const next = { ...latest.current, ...part }
    latest.current = next
    tell(key, next.fileId || next.name || next.taxId ? next : undefined)
  }
  /** Gives whether this one counts: another one may have come meanwhile, or it could not be kept. */
  const keep = async (png: Blob): Promise<boolean> => {
    const mine = ++drawing.current
    const signedAt = new Date().toISOString()
    setUnkept(undefined)
    try {
      const fileId = await media.addSignature(png)
      // only the last drawing counts, and none that was cleared meanwhile
      if (mine !== drawing.current) return false
      change({ fileId, signedAt })
      return true
    } catch {
      if (mine === drawing.current) setUnkept(png)
      return false
    }
  }
  const clear = () => {
    drawing.current++
    setUnkept(undefined)
    change({ fileId: '', signedAt: '' })
  }
  return { signature: signatureIn(answer), change, keep, clear, unkept }
}
