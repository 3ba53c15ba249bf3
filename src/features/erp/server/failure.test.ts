import { expect, test } from 'vitest'
import { GivenUp, Unfinished } from './erp.ts'
import { endedBy, failureOf, isOfWhatWasAsked, orUnfinished } from './failure.ts'
import { ApiProblem } from './softland-api/problem.ts'
import { NoneFree, SqlServerProblem } from './softland/sql-server/problem.ts'

const failed = (message: string, code?: string) => Object.assign(new Error(message), { code })

test.each([
  ['nobody there', failed('connect ECONNREFUSED 10.0.0.5:5432', 'ECONNREFUSED'), 'unreachable'],
  ['a wrong password', failed('password authentication failed for user "lector"', '28P01'), 'refused'],
  ['a table that may not be read', failed('permission denied for table cwtauxi', '42501'), 'forbidden'],
  ['a limit of ours', failed('timeout: no word from the ERP'), 'slow'],
  ['a line that ended', failed('Connection terminated unexpectedly'), 'interrupted'],
  ['a value in the words of PostgreSQL', failed('invalid input syntax: "76.543.210-3"', '22P02'), 'PostgreSQL 22P02'],
  ['a certificate of its own', failed('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate'],
  ['a certificate of nobody', failed('unable to verify', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificate'],
  ['a server that cannot encrypt', failed('The server does not support SSL connections'), 'encryptionMissing'],
  ['a server that must', failed('no pg_hba.conf entry for host, no encryption', '28000'), 'encryptionRequired'],
  ['a line that broke', failed('write EPIPE', 'EPIPE'), 'interrupted'],
  ['words of the network', failed('bad record mac'), 'bad record mac'],
  ['nothing said', failed(''), 'unreachable'],
  ['a reason of SQL Server', new SqlServerProblem('locked', 1222), 'locked'],
])('%s has the name of a reason', (_what, error, reason) => {
  expect(failureOf(error)).toBe(reason)
})

test.each([
  ['a sum that is too large', failed('value out of range: overflow', '22003'), true],
  ['a table that may not be read', failed('permission denied for table cwtauxi', '42501'), true],
  ['a sum that is too large, of SQL Server', new SqlServerProblem('other', 8115), true],
  ['a table that may not be read, of SQL Server', new SqlServerProblem('forbidden', 229), true],
  ['nobody there', failed('connect ECONNREFUSED 10.0.0.5:5432', 'ECONNREFUSED'), false],
  ['a statement that takes too long', failed('canceling statement due to statement timeout', '57014'), false],
  ['a lock', new SqlServerProblem('locked', 1222), false],
  ['a line that was cut', new SqlServerProblem('cut'), false],
  ['nothing said', failed(''), false],
])('%s says of what was asked alone: %s', (_what, error, itself) => {
  expect(isOfWhatWasAsked(error)).toBe(itself)
})

const limit = failed('canceling statement due to statement timeout', '57014')

test.each([
  ['the limit of the ERP', limit, false, 'itsLimit'],
  ['a request of ours that it heard', failed('canceling statement due to user request', '57014'), true, 'itsLimit'],
  ['a limit of ours', failed('timeout: no word from the ERP'), false, 'ourLimit'],
  ['a limit of ours, of SQL Server', new SqlServerProblem('slow'), false, 'ourLimit'],
  ['a limit of ours, of the API', new ApiProblem('slow'), false, 'ourLimit'],
  ['a line that was closed', new SqlServerProblem('interrupted'), true, 'givenUp'],
  ['a line that closed', new SqlServerProblem('interrupted'), false, 'other'],
  ['what was not asked any more', new GivenUp(), true, 'givenUp'],
  ['that no connection was free', failed('timeout exceeded when trying to connect'), false, 'ourQueue'],
  ['that no connection was free, to SQL Server', new NoneFree(), true, 'ourQueue'],
  ['a connection that takes too long', failed('Connection terminated due to connection timeout'), false, 'ourLimit'],
  ['nobody there', failed('connect ECONNREFUSED 10.0.0.5:5432', 'ECONNREFUSED'), true, 'other'],
  ['a lock', new SqlServerProblem('locked', 1222), true, 'other'],
])('%s ended it (given up: %s): %s', (_what, error, isGivenUp, by) => {
  expect(endedBy(error, isGivenUp ? AbortSignal.abort() : undefined)).toBe(by)
})

test('what ends after the ERP said something is unfinished; what is refused is refused', () => {
  const refused = failed('permission denied for table cwtauxi', '42501')
  expect(() => orUnfinished()(limit)).toThrow(new Unfinished('unfinished', { cause: limit }))
  expect(() => orUnfinished()(refused)).toThrow(refused)
})
