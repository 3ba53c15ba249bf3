/** Repeatable chance: the same seed gives the same sequence (mulberry32). */
export function chance(seed: string) {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619), 2_166_136_261)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    /** True in `percent` of cases. */
    happens: (percent: number) => next() * 100 < percent,
    pick: <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!,
  }
}
export type Chance = ReturnType<typeof chance>
