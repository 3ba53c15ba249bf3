import { checkDigit } from '../../../platform/shared/chile/rut.ts'

/** The same numbers at every run: made-up data must not differ from one machine to the next. */
export type Random = ReturnType<typeof createRandom>

/** Small generator of Bob Jenkins (sfc32), seeded from a word. */
export function createRandom(seed: string) {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = 0xb7e15162
  let d = 1
  const next32 = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (const letter of seed) {
    a ^= letter.codePointAt(0)!
    next32()
  }
  for (let n = 0; n < 12; n++) next32()

  /** From 0 to below 1. */
  const next = () => next32() / 4294967296
  /** A whole number from `least` to `most`. */
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const chance = (share: number) => next() < share
  /** One of the keys, as often as its share among all says. */
  const weighted = <K extends string>(shares: Record<K, number>): K => {
    const entries = Object.entries(shares) as [K, number][]
    let left = next() * entries.reduce((sum, [, share]) => sum + share, 0)
    for (const [key, share] of entries) if ((left -= share) < 0) return key
    return entries.at(-1)![0]
  }
  const digits = (count: number) => Array.from({ length: count }, () => between(0, 9)).join('')
  const shuffle = <T>(list: readonly T[]): T[] => {
    const mixed = [...list]
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = between(0, last)
      ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
    }
    return mixed
  }
  const hex = (bits32: number) => bits32.toString(16).padStart(8, '0')
  /** A UUIDv7 of this moment, in milliseconds since 1970. */
  const id = (at: number) => {
    const time = Math.floor(at).toString(16).padStart(12, '0')
    const [x, y, z] = [hex(next32()), hex(next32()), hex(next32())]
    const variant = '89ab'[next32() & 3]
    return `${time.slice(0, 8)}-${time.slice(8)}-7${x.slice(0, 3)}-${variant}${x.slice(3, 6)}-${y}${z.slice(0, 4)}`
  }
  return { next, between, pick, chance, weighted, digits, shuffle, id }
}

/** A RUT with its check digit, as it is stored. */
export const rutOf = (body: number | string) => `${body}${checkDigit(String(body))}`
