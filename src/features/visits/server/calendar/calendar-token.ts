import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A secret that nobody guesses, made of what an address may have. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url')

/** What is kept of it: from this nobody makes the address. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
