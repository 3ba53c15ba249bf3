import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveLine } from './live-line.ts'

class FakeSource {
  readyState = 0
  listeners: Record<string, ((event: { data?: string }) => void)[]> = {}
  readonly topics: string
  constructor(address: string) {
    this.topics = decodeURIComponent(address.split('=')[1]!)
  }
  addEventListener(event: string, listener: (event: { data?: string }) => void) {
    ;(this.listeners[event] ??= []).push(listener)
  }
  close() {
    this.readyState = 2
  }
  says(event: string, data?: unknown) {
    if (event === 'open') this.readyState = 1
    for (const listener of this.listeners[event] ?? []) listener({ data: JSON.stringify(data) })
  }
}

let sources: FakeSource[]
let hidden: boolean
let broken: number
const newLine = () =>
  createLiveLine({
    connect: (address) => {
      sources.push(new FakeSource(address))
      return sources.at(-1)!
    },
    isHidden: () => hidden,
    onBroken: () => (broken += 1),
  })
const open = () => sources.filter((source) => source.readyState !== 2).map((source) => source.topics)
const follower = (...topics: string[]) => ({ topics, onChange: vi.fn(), onViewers: vi.fn() })

beforeEach(() => {
  vi.useFakeTimers()
  sources = []
  hidden = false
  broken = 0
})
afterEach(() => vi.useRealTimers())

test('all that a tab follows goes over one connection', () => {
  const line = newLine()
  const [one, two] = [follower('cases'), follower('case:1', 'cases')]
  line.follow(one)
  line.follow(two)
  vi.runAllTimers()
  expect(open()).toEqual(['case:1,cases'])
  sources[0]!.says('open')
  sources[0]!.says('changed', { topic: 'case:1' })
  expect(one.onChange).not.toHaveBeenCalled()
  expect(two.onChange).toHaveBeenCalledWith('case:1')
})

test('the old connection stays until the one with other topics is open', () => {
  const line = newLine()
  line.follow(follower('cases'))
  vi.runAllTimers()
  sources[0]!.says('open')
  const later = follower('case:1')
  line.follow(later)
  vi.runAllTimers()
  expect(open()).toEqual(['cases', 'case:1,cases'])
  sources[1]!.says('open')
  expect(open()).toEqual(['case:1,cases'])
  expect(later.onChange).not.toHaveBeenCalled()
})

test('who comes later to a topic sees at once who else is there', () => {
  const line = newLine()
  line.follow(follower('case:1'))
  vi.runAllTimers()
  sources[0]!.says('open')
  sources[0]!.says('viewers', { topic: 'case:1', people: [{ id: '1', name: 'Ana' }] })
  const later = follower('case:1')
  line.follow(later)
  expect(later.onViewers).toHaveBeenCalledWith([{ id: '1', name: 'Ana' }])
})

test('a hidden tab holds no connection, and asks for everything when it is shown', () => {
  const line = newLine()
  const one = follower('cases', 'settings')
  line.follow(one)
  vi.runAllTimers()
  sources[0]!.says('open')
  hidden = true
  line.look()
  expect(open()).toEqual([])
  hidden = false
  line.look()
  sources[1]!.says('open')
  expect(one.onChange.mock.calls).toEqual([['cases'], ['settings']])
})

test('after an interruption that the browser mends, all may have changed', () => {
  const line = newLine()
  const one = follower('cases')
  line.follow(one)
  vi.runAllTimers()
  sources[0]!.says('open')
  sources[0]!.says('error')
  expect(broken).toBe(1)
  expect(one.onChange).not.toHaveBeenCalled()
  sources[0]!.says('open')
  expect(one.onChange).toHaveBeenCalledTimes(1)
})

test('a refused connection is tried again, more and more rarely', () => {
  const line = newLine()
  const one = follower('cases')
  line.follow(one)
  vi.advanceTimersByTime(50)
  for (const wait of [2000, 4000, 8000]) {
    sources.at(-1)!.readyState = 2
    sources.at(-1)!.says('error')
    const { length } = sources
    vi.advanceTimersByTime(wait - 1)
    expect(sources).toHaveLength(length)
    vi.advanceTimersByTime(1)
    expect(sources).toHaveLength(length + 1)
  }
  sources.at(-1)!.says('open')
  expect(one.onChange).toHaveBeenCalledTimes(1)
})

test('when nothing is followed any more, the connection is closed and nothing was missed', () => {
  const line = newLine()
  const stop = line.follow(follower('cases'))
  vi.runAllTimers()
  sources[0]!.says('open')
  stop()
  vi.runAllTimers()
  expect(open()).toEqual([])
  const next = follower('case:1')
  line.follow(next)
  vi.runAllTimers()
  sources[1]!.says('open')
  expect(next.onChange).not.toHaveBeenCalled()
})
