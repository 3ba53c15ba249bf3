import { expect, test } from 'vitest'
import { keyOf, offeredProducts, ofKey } from './product-keys.ts'

test.each([
  ['ROLL', { code: 'ROLL', company: null }],
  ['2|ROLL', { code: 'ROLL', company: 2 }],
  ['IMP-MOV 58', { code: 'IMP-MOV 58', company: null }],
  ['12|A|B', { code: 'A|B', company: 12 }],
  ['|A', { code: '|A', company: null }],
])('%s names %j, and is named by it', (key, product) => {
  expect(ofKey(key)).toEqual(product)
  expect(keyOf(product)).toBe(key)
})

const bought = [
  { code: 'SUP', name: 'Rollos', company: 1 },
  { code: 'SUP', name: 'Punto de venta', company: 2 },
  { code: 'P', name: 'Impresora', company: 2 },
]
const owned = [
  { productCode: 'SUP', productName: 'Mis rollos' },
  { productCode: 'MIO', productName: 'Hecho en casa' },
  { productCode: null, productName: 'Sin código' },
]
const told = (chosen: string[], several: boolean) =>
  offeredProducts({ bought, owned, chosen, several }).map(({ key, name }) => [key, name])

test('of several companies each product is offered as its company calls it', () => {
  expect(told([], true)).toEqual([
    ['1|SUP', 'Rollos'],
    ['2|SUP', 'Punto de venta'],
    ['2|P', 'Impresora'],
    ['MIO', 'Hecho en casa'],
  ])
})

test('of one company codes are offered as ever', () => {
  expect(told([], false)).toEqual([
    ['SUP', 'Rollos'],
    ['P', 'Impresora'],
    ['MIO', 'Hecho en casa'],
  ])
})

test('what is chosen is offered too: by its code alone, or of a company that is left', () => {
  expect(told(['SUP', '9|X', '2|P'], true).slice(0, 2)).toEqual([
    ['9|X', ''],
    ['SUP', 'Rollos'],
  ])
  expect(told(['2|P'], true)).toHaveLength(4)
})
