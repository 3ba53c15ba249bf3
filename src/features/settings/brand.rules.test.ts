import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandOf, contrast, ENOUGH_CONTRAST, GROUNDS } from './brand.rules.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
])('the contrast of %s and %s is %d', (one, other, told) => {
  expect(contrast(one, other)).toBeCloseTo(told, 2)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test.each([
  ['#0b63b0', '#ffffff', '#0b63b0', '#4f8fc6'],
  ['#ffff00', '#000000', '#757500', '#ffff00'],
  ['#000000', '#ffffff', '#000000', '#8a8a8a'],
  ['#ffffff', '#000000', '#707070', '#ffffff'],
  ['#777777', '#000000', '#707070', '#8a8a8a'],
])('of %s, %s is read on it, %s on light and %s on dark', (color, onColor, light, dark) => {
  expect(brandOf(color)).toEqual({ color, onColor, accent: { light, dark } })
})

test('whatever colour is chosen, words in it and on it can be read', () => {
  const channel = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'))
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const { color, onColor, accent } = brandOf(`#${channels.join('')}`)
      expect(contrast(color, onColor)).toBeGreaterThanOrEqual(ENOUGH_CONTRAST)
      for (const scheme of ['light', 'dark'] as const)
        for (const ground of Object.values(GROUNDS[scheme]))
          expect(contrast(accent[scheme], ground)).toBeGreaterThanOrEqual(ENOUGH_CONTRAST)
    }),
    { numRuns: 2000 },
  )
})
