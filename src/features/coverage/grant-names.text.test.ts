import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grantNames } from './grant-names.text.ts'

const grant = (id: string, startsOn: string, expiresOn: string, minutes = 600) => ({ id, startsOn, expiresOn, minutes })
const named = (...grants: ReturnType<typeof grant>[]) => [...grantNames('es', grants).values()]

test('a grant is called by its last day', () => {
  expect(named(grant('a', '2026-01-01', '2026-06-30'), grant('b', '2026-07-01', '2026-12-31'))).toEqual([
    'horas que vencen el 30-06-2026',
    'horas que vencen el 31-12-2026',
  ])
})

test('those that expire on the same day are called by both days', () => {
  expect(named(grant('a', '2026-01-01', '2026-12-31'), grant('b', '2026-03-01', '2026-12-31'))).toEqual([
    'horas del 01-01-2026 al 31-12-2026',
    'horas del 01-03-2026 al 31-12-2026',
  ])
})

test('those of the same days are called by how much they are, and equal ones by their place', () => {
  const [from, until] = ['2026-01-01', '2026-12-31']
  expect(named(grant('a', from, until), grant('b', from, until, 90), grant('c', from, until))).toEqual([
    'horas del 01-01-2026 al 31-12-2026 (10 h, 1 de 2)',
    'horas del 01-01-2026 al 31-12-2026 (1 h 30 min)',
    'horas del 01-01-2026 al 31-12-2026 (10 h, 2 de 2)',
  ])
})

test('those that a repair keeps from expiring have no last day', () => {
  const open = '9999-12-31'
  expect(named(grant('a', '2026-01-01', open))).toEqual(['horas que no vencen mientras dure la reparación'])
  expect(named(grant('a', '2026-01-01', open), grant('b', '2026-02-01', open))[1]).toBe(
    'horas desde el 01-02-2026, que no vencen mientras dure la reparación',
  )
})

test('whatever the grants, no two read alike, in either language', () => {
  const one = fc.record({
    startsOn: fc.constantFrom('2026-01-01', '2026-02-01'),
    expiresOn: fc.constantFrom('2026-06-30', '2026-12-31', '9999-12-31'),
    minutes: fc.constantFrom(60, 600),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.constantFrom('es' as const, 'en' as const), (list, language) => {
      const grants = list.map((fields, place) => ({ ...fields, id: `${place}` }))
      expect(new Set(grantNames(language, grants).values()).size).toBe(grants.length)
    }),
  )
})
