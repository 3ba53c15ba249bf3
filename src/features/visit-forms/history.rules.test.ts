import { expect, test } from 'vitest'
import { begin, goOn, MOST_STEPS, redo, undo } from './history.rules.ts'

test('a change is undone and done again', () => {
  const changed = goOn(begin('a'), 'b')
  const undone = undo(changed)!
  expect(undone.present).toBe('a')
  expect(redo(undone)!.present).toBe('b')
})

test('letters typed into one label are undone together; into another one, apart', () => {
  let history = goOn(begin(''), 'h', 'label')
  history = goOn(history, 'ho', 'label')
  history = goOn(history, 'ho!', 'help')
  expect(undo(history)!.present).toBe('ho')
  expect(undo(undo(history)!)!.present).toBe('')
})

test('after something new, what was undone cannot be done again', () => {
  const other = goOn(undo(goOn(begin('a'), 'b'))!, 'c')
  expect(redo(other)).toBeUndefined()
})

test('nothing is undone where nothing was done, and the steps have an end', () => {
  expect(undo(begin('a'))).toBeUndefined()
  let history = begin(0)
  for (let step = 1; step <= MOST_STEPS + 5; step++) history = goOn(history, step)
  expect(history.past).toHaveLength(MOST_STEPS)
})
