import { describe, expect, test } from 'vitest'
import { createBreaker } from './breaker.ts'

describe('a line that fails', () => {
  let time = 0
  const broken = () => {
    time = 0
    const breaker = createBreaker({ failures: 3, restMs: 1000, now: () => time })
    for (let call = 0; call < 3; call++) {
      breaker.take()
      breaker.failed()
    }
    return breaker
  }

  test('is tried until the third failure in a row', () => {
    const breaker = createBreaker({ failures: 3, restMs: 1000, now: () => 0 })
    breaker.failed()
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    breaker.failed()
    expect(breaker.take()).toBe(true)
    breaker.failed()
    expect(breaker.take()).toBe(false)
  })

  test('rests, then lets one call through', () => {
    const breaker = broken()
    time = 999
    expect(breaker.take()).toBe(false)
    time = 1000
    expect([breaker.take(), breaker.take(), breaker.take()]).toEqual([true, false, false])
  })

  test('is open for all when that call succeeds', () => {
    const breaker = broken()
    time = 1000
    breaker.take()
    breaker.succeeded()
    expect([breaker.take(), breaker.take()]).toEqual([true, true])
  })

  test('lets the next one through when that call ended without a word', () => {
    const breaker = broken()
    time = 1000
    breaker.take()
    breaker.endedWithoutWord()
    expect([breaker.take(), breaker.take()]).toEqual([true, false])
    breaker.failed()
    expect(breaker.take()).toBe(false)
  })

  test('counts a call that ended without a word neither as a failure nor as an answer', () => {
    const breaker = createBreaker({ failures: 2, restMs: 1000, now: () => 0 })
    breaker.failed()
    breaker.endedWithoutWord()
    expect(breaker.take()).toBe(true)
    breaker.failed()
    expect(breaker.take()).toBe(false)
  })

  test('rests again when that call fails', () => {
    const breaker = broken()
    time = 1000
    breaker.take()
    breaker.failed()
    time = 1999
    expect(breaker.take()).toBe(false)
    time = 2000
    expect(breaker.take()).toBe(true)
  })
})
