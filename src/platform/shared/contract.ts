import { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One address of the API, described once: the server checks requests with it, the browser calls with it,
 * and the OpenAPI document is made from it.
 */
export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> = {
  method: Method
  /** With `{name}` for path parameters. */
  path: `/api/${string}`
  /** One sentence: what the caller gets done. */
  summary: string
  params?: P
  query?: Q
  body?: B
  answer: A
  /** Status of success: 200 unless said. */
  status?: 200 | 201 | 202 | 204
  /** True when no sign-in is needed. */
  open?: boolean
  /** Media types, when they are not JSON (files). */
  sends?: string
  answers?: string
}

/** Describes an address of the API; its shapes are the types of both sides. */
export const endpoint = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  e: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> => e

type Out<T, Else> = T extends z.ZodType ? (unknown extends z.output<T> ? Else : z.output<T>) : Else
type In<T, Else> = T extends z.ZodType ? (unknown extends z.input<T> ? Else : z.input<T>) : Else

/** What a handler receives, checked. */
export type Input<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: Out<P, {}>; query: Out<Q, {}>; body: Out<B, undefined> }
    : never
/** What a caller sends. */
export type Sent<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params?: In<P, undefined>; query?: In<Q, undefined>; body?: In<B, undefined> }
    : never
/** What a handler returns and a caller gets. */
export type Answer<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never

// --- shapes that every feature uses ---

/** Stored and compared in lower case, however it was sent. */
export const id = z.uuid().toLowerCase()
export const idParams = z.object({ id })
// the calendar of the database knows no year zero
const hasYear = (text: string) => !text.startsWith('0000')
/** An instant, ISO 8601 with zone; answers are in UTC. */
export const instant = z.iso.datetime({ offset: true }).refine(hasYear)
/** A day, `2026-11-23`. */
export const day = z.iso.date().refine(hasYear)
/** Whether a text that came back to us, such as a cursor, says a day or an instant that exists. */
export const isDay = (text: string | undefined): text is string => day.safeParse(text).success
export const isInstant = (text: string | undefined): text is string => instant.safeParse(text).success
export const version = z.int().min(1)
export const nothing = z.object({})
export const created = z.object({ id })

// Control characters are of no use in any of our texts; tab and line breaks are.
const CONTROL = /[^\P{Cc}\t\n\r]/u
const LONE_HALVES = /\p{Cs}/gu

/** Text that may be empty, up to `most` characters, without what no text of ours can have. */
export const clean = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !CONTROL.test(text) && text.isWellFormed(), { params: { code: 'control_characters' } })
/** A line of text that must say something, up to `most` characters. */
export const line = (most = 200) => clean(most).min(1)
/** A line that may be missing; empty is stored as none. */
export const optionalLine = (most = 200) =>
  clean(most)
    .nullish()
    .transform((text) => text || null)
/** Many lines. */
export const longText = (most = 10_000) => clean(most).min(1)
/** Formatted text as HTML; it is sanitised before it is stored. */
export const richText = (most = 100_000) => clean(most).min(1)

/** What somebody types to find something; what no text of ours can have says nothing. */
export const searchText = (most = 200) =>
  z
    .string()
    .max(most)
    .transform((text) => text.replace(LONE_HALVES, ' ').replace(/\p{Cc}/gu, ' '))

/** A page of a list: `cursor` comes from the page before. */
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}
/** The answer of a list that is read in pages; `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** A true/false in an address. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
