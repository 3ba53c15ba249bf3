import { INK } from './use-pad.ts'

const WIDTH = 720
const HEIGHT = 300
const MARGIN = 40
const LARGEST = 90

/** A name as the picture of a signature, with what it is beneath; for those who do not sign with a finger or a mouse. */
export async function writtenSignature(name: string, mark: string): Promise<Blob> {
  const paper = document.createElement('canvas')
  paper.width = WIDTH
  paper.height = HEIGHT
  const pen = paper.getContext('2d')!
  pen.fillStyle = INK
  pen.textAlign = 'center'
  const font = (size: number) => `italic ${size}px 'Segoe Script', 'Snell Roundhand', 'Dancing Script', cursive`
  pen.font = font(LARGEST)
  const fits = (WIDTH - 2 * MARGIN) / pen.measureText(name).width
  pen.font = font(Math.min(LARGEST, LARGEST * fits))
  pen.fillText(name, WIDTH / 2, HEIGHT / 2 + 20)
  pen.font = '28px sans-serif'
  pen.fillText(mark, WIDTH / 2, HEIGHT - MARGIN)
  const png = await new Promise<Blob | null>((resolve) => paper.toBlob(resolve, 'image/png'))
  if (!png) throw new Error('no picture')
  return png
}
