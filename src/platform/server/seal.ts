import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SecretKey } from './secret-key.ts'

/** What follows the first byte: nonce, tag and text of AES-256-GCM. */
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES

/**
 * Seals a short secret, so that it can stand in the database and its backups. `context` says what it is for and must
 * be the same to open it: a sealed secret that is moved beside something else stays shut.
 */
export function seal(key: Buffer, context: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  const head = Buffer.from([VERSION])
  cipher.setAAD(Buffer.concat([head, Buffer.from(context)]))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([head, nonce, cipher.getAuthTag(), sealed])
}

/** The secret; undefined when the key or the context is another, or a byte was changed. */
export function unseal(key: Buffer, context: string, sealed: Uint8Array): string | undefined {
  const bytes = Buffer.from(sealed)
  if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION) return undefined
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.concat([bytes.subarray(0, 1), Buffer.from(context)]))
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Seals and opens with the key of this installation. */
export type Vault = {
  seal: (context: string, text: string) => Promise<Buffer>
  /** @throws Error when there is a key that cannot be read; undefined when none opens it */
  unseal: (context: string, sealed: Uint8Array) => Promise<string | undefined>
}

export const createVault = (key: SecretKey): Vault => ({
  seal: async (context, text) => seal(await key.make(), context, text),
  unseal: async (context, sealed) => {
    const known = await key.read()
    return known && unseal(known, context, sealed)
  },
})
