import { describe, expect, test } from 'vitest'
import { mayBeMeant } from './search.rules.ts'

describe('what was typed', () => {
  test.each([
    ['gonsales', 'gonzalez'],
    ['mnuoz', 'munoz'],
    ['hernande', 'hernandez'],
    ['ferrteria', 'ferreteria'],
    ['nunua', 'nunoa'],
    ['clin', 'clinica'],
    ['supermrecado', 'supermercados'],
  ])('%s may mean %s', (typed, word) => {
    expect(mayBeMeant(typed, word)).toBe(true)
  })

  test.each([
    ['zzqqxx', 'cerro'],
    ['qwrtp', 'curacavi'],
    ['ana', 'los'],
    ['perez', 'minera'],
  ])('%s does not mean %s', (typed, word) => {
    expect(mayBeMeant(typed, word)).toBe(false)
  })
})
