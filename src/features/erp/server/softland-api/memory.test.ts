import { expect, test } from 'vitest'
import { GivenUp } from '../erp.ts'
import { createMemory } from './memory.ts'

test('an answer is given for a while, and let go when it is not given any more', async () => {
  let now = 0
  const memory = createMemory(() => now)
  const register = await memory.get('register', 100, async () => 'all')
  expect(await memory.get('register', 100, async () => 'anew')).toBe(register)
  now = 90
  memory.extend('register', 100)
  now = 150
  await memory.get('terms', 10, async () => 'some')
  expect(memory.size()).toBe(2)
  now = 200
  await memory.get('accounts', 10, async () => 'some')
  expect(memory.size()).toBe(1)
  expect(await memory.get('register', 100, async () => 'anew')).toBe('anew')
})

test('a failure is kept for nobody, and there are never too many answers', async () => {
  const memory = createMemory(() => 0)
  await expect(memory.get('one', 100, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await memory.get('one', 100, async () => 'here')).toBe('here')
  for (let place = 0; place < 2500; place++) await memory.get(String(place), 100, async () => place)
  expect(memory.size()).toBe(2000)
})

test('what one gave up is asked again, once, by those who still wait for it', async () => {
  const memory = createMemory(() => 0)
  const first = Promise.withResolvers<string>()
  let asked = 0
  const make = async () => `answer ${++asked}`
  const given = memory.get('bought', 100, () => first.promise)
  const others = [memory.get('bought', 100, make), memory.get('bought', 100, make)]
  first.reject(new GivenUp())
  await expect(given).rejects.toThrow('given up')
  expect(await Promise.all(others)).toEqual(['answer 1', 'answer 1'])
})

test('who gave up himself asks nothing again', async () => {
  const memory = createMemory(() => 0)
  const first = Promise.withResolvers<string>()
  const given = memory.get('bought', 100, () => first.promise).catch(() => 'first')
  const own = memory.get('bought', 100, () => Promise.reject(new GivenUp())).catch(() => 'own')
  first.reject(new GivenUp())
  expect(await Promise.all([given, own])).toEqual(['first', 'own'])
})
