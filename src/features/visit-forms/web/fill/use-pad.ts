import SignaturePad, { type PointGroup } from 'signature_pad'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** A stroke may be followed by another one: a signature is taken when the pen rests. */
const REST_MS = 600
export const INK = '#10243e'

/**
 * A canvas to sign on: gives the picture when the pen rests, and keeps the drawing when the canvas changes its size.
 * `upcoming` is told of a picture that comes when the pen has rested.
 */
export function usePad(onDrawn: (png: Blob) => void, upcoming?: (work: Promise<void>) => void) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(null)
  const tell = useRef(onDrawn)
  const comes = useRef(upcoming)
  /** Ends the waiting for a picture. */
  const came = useRef<() => void>(undefined)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => {
    tell.current = onDrawn
    comes.current = upcoming
  })
  useEffect(() => {
    const paper = canvas.current!
    const drawn = new SignaturePad(paper, { penColor: INK, minWidth: 0.8, maxWidth: 2.8 })
    pad.current = drawn
    const take = () => {
      resting.current = undefined
      const end = came.current
      came.current = undefined
      if (drawn.isEmpty()) return end?.()
      paper.toBlob((png) => {
        if (png) tell.current(png)
        end?.()
      }, 'image/png')
    }
    drawn.addEventListener('beginStroke', () => clearTimeout(resting.current))
    drawn.addEventListener('endStroke', () => {
      clearTimeout(resting.current)
      resting.current = setTimeout(take, REST_MS)
      if (came.current) return
      comes.current?.(
        new Promise((resolve) => {
          came.current = resolve
        }),
      )
    })
    let width = 0
    const sizes = new ResizeObserver(() => {
      const now = paper.clientWidth
      // out of sight it has no size, and keeps its drawing
      if (!now || now === width) return
      const strokes = scaled(drawn.toData(), width ? now / width : 1)
      width = now
      const ratio = Math.max(window.devicePixelRatio || 1, 1)
      paper.width = now * ratio
      paper.height = paper.clientHeight * ratio
      paper.getContext('2d')?.scale(ratio, ratio)
      drawn.fromData(strokes)
    })
    sizes.observe(paper)
    return () => {
      sizes.disconnect()
      drawn.off()
      const waiting = resting.current !== undefined
      clearTimeout(resting.current)
      if (waiting) take()
    }
  }, [])
  const clear = () => {
    clearTimeout(resting.current)
    resting.current = undefined
    came.current?.()
    came.current = undefined
    pad.current?.clear()
  }
  return { canvas, clear }
}

const scaled = (strokes: PointGroup[], by: number): PointGroup[] =>
  strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({ ...point, x: point.x * by, y: point.y * by })),
  }))
