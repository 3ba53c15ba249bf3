import type { FastifyRequest } from 'fastify'
import type { Language } from '../../shared/words.ts'

/** The language of an answer to somebody who is not signed in. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'es'
}
