import { describe, expect, test } from 'vitest'
import { printable, readPicture } from './picture.ts'
import { jpegOf, pngHead, pngOf } from './pictures.builders.ts'

const png = pngOf(40, 30)
const jpeg = jpegOf(1600, 1200)
const broken = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy[at] = copy[at]! ^ 0xff
  return copy
}

describe('a picture for paper', () => {
  test.each([
    ['a JPEG', jpeg, { kind: 'jpeg', width: 1600, height: 1200 }],
    ['a JPEG that is turned', jpegOf(64, 32, { turned: 6 }), { kind: 'jpeg', width: 64, height: 32 }],
    [
      'a JPEG with something behind its end',
      Buffer.concat([jpeg, Buffer.alloc(500)]),
      { kind: 'jpeg', width: 1600, height: 1200 },
    ],
    ['a PNG', png, { kind: 'png', width: 40, height: 30 }],
    ['a PNG one can see through', pngOf(40, 30, { alpha: true }), { kind: 'png', width: 40, height: 30 }],
  ])('%s is one', async (_, bytes, expected) => expect(await readPicture(bytes)).toMatchObject(expected))

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('hola, no soy una foto')],
    ['a GIF', Buffer.from('GIF89a\u0001\0\u0001\0')],
    ['a JPEG that is cut off', jpeg.subarray(0, jpeg.length - 10)],
    ['the beginning of a JPEG', jpeg.subarray(0, 30)],
    ['a JPEG without a size', jpegOf(0, 0)],
    ['a PNG that is cut off', png.subarray(0, png.length - 8)],
    ['a PNG with another bit in its data', broken(png, 45)],
    [
      'a JPEG with padding, which nobody can print',
      Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff]), jpeg.subarray(2)]),
    ],
    ['a PNG with two heads', pngOf(40, 30, { alpha: true, parts: [pngHead(60_000, 60_000, { alpha: true })] })],
    ['a PNG whose lines are filtered as nobody knows', pngOf(40, 30, { alpha: true, filter: 9 })],
    ['a PNG of more pixels than there is room for', pngOf(1, 1).fill(0xff, 16, 20)],
  ])('%s is none', async (_, bytes) => expect(await readPicture(bytes)).toBeUndefined())
})

test('those of one paper that have to be unpacked take a bounded time together; the others have no bound', async () => {
  const [clear, full, photo] = [pngOf(100, 100, { alpha: true }), pngOf(100, 100), jpegOf(160, 160)]
  const all = Object.entries({ a: clear, full, b: clear, c: clear, photo })
  const pictures = Object.fromEntries(all.map(([name, bytes]) => [name, Uint8Array.from(bytes)]))
  expect([...(await printable(pictures, 25_000)).keys()]).toEqual(['a', 'full', 'b', 'photo'])
})
