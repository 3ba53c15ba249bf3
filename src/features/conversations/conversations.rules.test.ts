import { describe, expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import type { EntryKind } from './conversations.contract.ts'
import { isInternal, mayWrite, whyNotSaidAt } from './conversations.rules.ts'

test.each<[Role, EntryKind, boolean | undefined, boolean]>([
  ['agent', 'call', undefined, false],
  ['agent', 'call', true, true],
  ['agent', 'internalNote', undefined, true],
  ['agent', 'internalNote', false, true],
  ['technician', 'progress', false, false],
  ['contact', 'portalMessage', true, false],
])('what %s writes as %s, asking %s, is internal: %s', (role, kind, asked, internal) =>
  expect(isInternal({ role }, kind, asked)).toBe(internal),
)

test.each<[Role, EntryKind, boolean]>([
  ['agent', 'internalNote', true],
  ['technician', 'solution', true],
  ['contact', 'portalMessage', true],
  ['contact', 'internalNote', false],
  ['contact', 'progress', false],
])('%s may write %s: %s', (role, kind, may) => expect(mayWrite({ role }, kind)).toBe(may))

describe('when it was said', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  test.each([
    ['2026-11-23T12:00:00Z', undefined],
    ['2026-11-23T12:05:00Z', undefined],
    ['2026-11-23T12:05:01Z', 'entry.said_in_future'],
    ['2006-11-23T12:00:00Z', undefined],
    ['2006-11-23T11:59:59Z', 'entry.said_too_long_ago'],
    ['0001-01-01T00:00:00Z', 'entry.said_too_long_ago'],
  ])('%s: %s', (saidAt, code) => expect(whyNotSaidAt(new Date(saidAt), now)?.code).toBe(code))
})
