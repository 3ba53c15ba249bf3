import { expect, test } from 'vitest'
import { placesTogether, type Stop } from './places.rules.ts'

const stop = (fields: Partial<Stop>): Stop => ({
  name: 'Lugar',
  source: 'visits',
  address: 'Av. Matta 123',
  district: 'Ñuñoa',
  city: 'Santiago',
  directions: null,
  phone: null,
  attention: null,
  ...fields,
})
const sourcesOf = (...told: Stop[]) => placesTogether(told).map(({ source }) => source)

test('an address told twice is one place, by whoever told it first', () => {
  expect(sourcesOf(stop({ source: 'customer' }), stop({ address: 'AV. MATTA 123', district: 'Nunoa' }))).toEqual([
    'customer',
  ])
})

test('of earlier visits the newest tells how to get in', () => {
  const [first] = placesTogether([stop({ directions: 'Portón' }), stop({ directions: 'Puerta' })])
  expect(first!.directions).toBe('Portón')
})

test('the same street in another district is another place', () => {
  expect(sourcesOf(stop({}), stop({ district: 'Maipú' }))).toHaveLength(2)
})

test('where products stand are places within the same address', () => {
  const [hall, room] = ['Bodega', 'Sala de servidores'].map((directions) => stop({ source: 'equipment', directions }))
  expect(sourcesOf(stop({ source: 'customer' }), hall!, room!)).toEqual(['customer', 'equipment', 'equipment'])
})

test('without an address there is no place, but for delivery places known by their name', () => {
  const nowhere = { address: null, district: null, city: null }
  expect(sourcesOf(stop({ ...nowhere, source: 'customer' }), stop({ ...nowhere, source: 'erp' }))).toEqual(['erp'])
})

test('there are a hundred at most', () => {
  expect(placesTogether(Array.from({ length: 300 }, (_, n) => stop({ address: `Calle ${n}` })))).toHaveLength(100)
})
