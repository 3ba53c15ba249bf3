import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failureOf } from '../../failure.ts'
import { SqlServerProblem } from './problem.ts'
import { lineTo } from './testing/connection.ts'
import { packet, result, startTds } from './testing/tds.ts'

const LIMITS = { connect: 250, statement: 200 }
/** Tokens that the protocol knows, so that nonsense gets further than its first byte. */
const token = fc.constantFrom(
  0x79,
  0x81,
  0x88,
  0xa4,
  0xa5,
  0xa9,
  0xaa,
  0xab,
  0xac,
  0xad,
  0xae,
  0xd1,
  0xd2,
  0xe3,
  0xed,
  0xee,
  0xfd,
  0xfe,
  0xff,
)
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array))
const nonsense = fc.oneof(
  bytes,
  fc.tuple(token, bytes).map(([first, rest]) => packet(Buffer.concat([Buffer.from([first]), rest]))),
  fc.tuple(fc.nat({ max: 60 }), bytes).map(([keep, rest]) => {
    const whole = result([{ name: 'Ñuñoa', number: 1, sum: 1.5 }])
    return packet(Buffer.concat([whole.subarray(0, keep), rest]))
  }),
)

test('whatever is answered, and whenever, it ends and nothing else is hurt', { timeout: 300_000 }, async () => {
  let answer: Buffer = Buffer.alloc(0)
  let at = ''
  const server = await startTds({
    answer: ({ kind }) => (kind === at ? { raw: (socket) => void socket.write(answer) } : undefined),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('prelogin', 'login', 'batch', 'statement', 'begin', 'commit'),
      nonsense,
      async (stage, said) => {
        at = stage
        answer = said
        const line = lineTo(server.port, {}, LIMITS)
        const error = await line.db
          .transaction()
          .execute(() => line.ask())
          .catch((error: unknown) => error)
        if (error instanceof Error) {
          expect(error).toBeInstanceOf(SqlServerProblem)
          expect(failureOf(error)).toMatch(/^([a-zA-Z]+|SQL Server -?\d+)$/)
        }
        await line.stop()
        await expect.poll(server.open).toBe(0)
      },
    ),
    { numRuns: Number(process.env.FUZZ ?? 40) },
  )
})
