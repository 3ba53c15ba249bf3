import { expect, test } from 'vitest'
import { makeUnderWay } from './under-way.ts'

const later = <T>(value: T, ms = 1) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms))

test('a report waits for the photos that are still being kept, and has them', async () => {
  const { follow, settled } = makeUnderWay()
  const answers: string[] = []
  const add = async (name: string, ms: number) => void answers.push(await follow(later(name, ms)))
  void add('first', 1)
  void later(undefined, 2).then(() => add('meanwhile', 5))
  void add('second', 4)
  expect([await settled(), answers]).toEqual([true, ['first', 'second', 'meanwhile']])
})

test('one that could not be kept is told, and stands in the way of no later try', async () => {
  const { follow, settled } = makeUnderWay()
  follow(Promise.reject(new Error('full'))).catch(() => undefined)
  expect([await settled(), await settled()]).toEqual([false, true])
})
