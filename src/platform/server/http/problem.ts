import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Reason, Refusal } from '../../shared/refusal.ts'
import { inWords } from '../../shared/in-words.ts'
import type { Language, RefusalWords } from '../../shared/words.ts'
import { isCrossed, isDatabaseAway } from '../database.ts'
import { languageOf } from './language.ts'

/** RFC 9457 problem details, as every refused request is answered. */
export type Problem = {
  type: 'about:blank'
  status: number
  /** Name of the reason, for programs. */
  code: string
  /** The reason in the reader's language. */
  title: string
  values?: Record<string, string | number>
  /** For 422: everything that is wrong, by field. */
  errors?: { field: string; code: string; message: string }[]
  /** For 500: what to quote to the administrator. */
  incident?: string
}

/** The only place that turns a refusal into an answer; what is not a refusal is a bug, logged with an id. */
export function answerProblem(words: RefusalWords, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const language = request.actor?.language ?? languageOf(request)
  const problem = toProblem(words, error, language, request.id)
  if (problem.status >= 500) request.log.error({ err: error, incident: request.id }, 'unexpected failure')
  if (problem.status >= 500 && process.env.VITEST) console.error(error)
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

function toProblem(
  words: RefusalWords,
  error: unknown,
  language: Language,
  incident: string,
): Problem & Record<string, unknown> {
  const word = (reason: Reason) => inWords(words, language, reason)
  if (error instanceof z.ZodError) return invalidShape(error, language, word)
  if (error instanceof Refusal) {
    const [first] = error.reasons
    const fields = error.reasons.filter((reason) => reason.field)
    return {
      type: 'about:blank',
      status: error.status,
      code: first!.code,
      title: word(first!),
      values: first!.values,
      errors: fields.length
        ? fields.map((reason) => ({ field: reason.field!, code: reason.code, message: word(reason) }))
        : undefined,
      ...error.more,
    }
  }
  const status = known(error)
  if (status) return { type: 'about:blank', status, code: `http_${status}`, title: word({ code: `http_${status}` }) }
  return { type: 'about:blank', status: 500, code: 'unexpected', title: word({ code: 'unexpected' }), incident }
}

function invalidShape(error: z.ZodError, language: Language, word: (reason: Reason) => string): Problem {
  const localize = z.locales[language]().localeError
  const errors = error.issues.flatMap(inside).map((issue) => {
    const params = issue.code === 'custom' ? (issue as z.core.$ZodIssueCustom).params : undefined
    const own = params?.code as string | undefined
    const limit = beyondLimit(issue)
    const said = localize(issue as Parameters<typeof localize>[0])
    const message = own
      ? word({ code: own, values: params as Reason['values'] })
      : limit
        ? word(limit)
        : typeof said === 'string'
          ? said
          : (said?.message ?? issue.message)
    return { field: issue.path.join('.'), code: own ?? issue.code, message }
  })
  return { type: 'about:blank', status: 422, code: 'invalid', title: word({ code: 'invalid' }), errors }
}

/**
 * Where something may be one of several, what stands against the one that it comes closest to: with fewest problems,
 * all of them further inside. Otherwise it would only be told that it is none of them.
 */
function inside(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const [closest] = issue.errors
    .filter((branch) => branch.length && branch.every(({ path }) => path.length))
    .toSorted((one, other) => one.length - other.length)
  return closest?.flatMap((one) => inside({ ...one, path: [...issue.path, ...one.path] })) ?? [issue]
}

/** A number out of its limits is said as people say it, and minutes as hours and minutes. */
function beyondLimit(issue: z.core.$ZodIssue): Reason | undefined {
  if ((issue.code !== 'too_big' && issue.code !== 'too_small') || issue.origin !== 'number') return undefined
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  return /minutes$/i.test(String(issue.path.at(-1)))
    ? { code: `minutes_${issue.code}`, values: { limitMinutes: limit } }
    : { code: `number_${issue.code}`, values: { limit } }
}

/**
 * Statuses that the HTTP layer itself refuses with: bad JSON, too large, wrong media type, too many requests, a body that
 * breaks off (which is named as a lost connection to the database is).
 */
function known(error: unknown): number | undefined {
  const { statusCode } = error as { statusCode?: number }
  if (statusCode && statusCode >= 400 && statusCode < 500) return statusCode
  return isDatabaseAway(error) || isCrossed(error) ? 503 : undefined
}
