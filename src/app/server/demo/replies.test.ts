import { expect, test } from 'vitest'
import { whyNotVariables } from '../../../features/replies/fill-reply.rules.ts'
import { whyNotKeep } from '../../../features/replies/replies.rules.ts'
import { demoReplies } from './replies.ts'

test.each(demoReplies)('«$name» of the demonstration could be written by somebody', (one) => {
  const others = demoReplies
    .filter((other) => other !== one && other.of === one.of)
    .map(({ name, shortcut = null }) => ({ id: name, name, shortcut }))
  expect(whyNotVariables(one.body)).toEqual([])
  expect(whyNotKeep(others, { name: one.name, shortcut: one.shortcut ?? null })).toEqual([])
})
