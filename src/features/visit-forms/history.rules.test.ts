import { expect, test } from 'vitest'
import { aboutOf, begin, goOn, MOST_STEPS, redo, undo } from './history.rules.ts'

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

test('each option that is taken away comes back by itself, and what was typed before stays', () => {
  const option = (key: string, label = key) => ({ key, label })
  const steps = [
    [option('a'), option('b'), option('c')],
    [option('a', 'Al'), option('b'), option('c')],
    [option('a', 'Alta'), option('b'), option('c')],
    [option('a', 'Alta'), option('c')],
    [option('a', 'Alta')],
  ].map((options) => ({ key: 'estado', options }))
  let history = begin(steps[0]!)
  for (const next of steps.slice(1)) history = goOn(history, next, aboutOf(history.present, next))
  expect(undo(history)!.present).toBe(steps[3])
  expect(undo(undo(history)!)!.present).toBe(steps[2])
  expect(undo(undo(undo(history)!)!)!.present).toBe(steps[0])
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
