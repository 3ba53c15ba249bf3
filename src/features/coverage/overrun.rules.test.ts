import { expect, test } from 'vitest'
import { whyNotOverrun } from './overrun.rules.ts'

const policies = [
  { id: 'warns', number: 1, policy: 'warn' as const },
  { id: 'blocks', number: 2, policy: 'block' as const },
]
const asked = { coverageId: 'blocks', remaining: 20, needed: 60, overrun: 40 }

test.each<
  [name: string, added: [string, number][], more: Partial<typeof asked> & { seen?: number }, code: string | undefined]
>([
  ['within the hours: taken', [], { overrun: 0 }, undefined],
  ['beyond the hours of one that warns: taken', [['warns', 40]], {}, undefined],
  ['beyond the hours of one that blocks: refused', [['blocks', 40]], {}, 'coverage.no_hours_left'],
  [
    'taking the hours of later work of one that blocks',
    [['blocks', 40]],
    { overrun: 0 },
    'coverage.takes_hours_of_later_work',
  ],
  ['as much as was seen: taken', [['warns', 40]], { seen: 40 }, undefined],
  ['less than was seen: taken', [['warns', 10]], { seen: 40 }, undefined],
  ['more than was seen: refused', [['warns', 40]], { seen: 39 }, 'coverage.more_overrun_than_seen'],
  ['more of other work than was seen', [['warns', 40]], { overrun: 0, seen: 0 }, 'coverage.more_overrun_than_seen'],
  [
    'beyond the own hours, which may, but taking those of one that blocks',
    [
      ['warns', 40],
      ['blocks', 5],
    ],
    { coverageId: 'warns' },
    'coverage.takes_hours_of_later_work',
  ],
  ['less overrun in one that blocks', [['blocks', -10]], {}, undefined],
])('%s', (_, added, more, code) => {
  expect(whyNotOverrun(policies, new Map(added), { ...asked, ...more })?.code).toBe(code)
})
