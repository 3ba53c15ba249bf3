import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

export const KEY_BYTES = 32
const NAME = 'secret.key'

/** The key of this installation, which is not in the database: whoever has a backup of that cannot read its secrets. */
export type SecretKey = {
  /** None while there was nothing to seal. @throws Error when there is one that cannot be used */
  read: () => Promise<Buffer | undefined>
  /** The key, made now if there is none. */
  make: () => Promise<Buffer>
}

/** The key that was given in SECRET_KEY, or the one in the file of this folder. */
export function secretKey({ dataDir, given }: { dataDir: string; given?: Buffer }): SecretKey {
  if (given) return { read: async () => given, make: async () => given }
  const path = join(dataDir, NAME)
  const read = () => readKey(path)
  return {
    read,
    make: async () => {
      const known = await read()
      if (known) return known
      await place(path)
      return (await read())!
    },
  }
}

/** 32 bytes in base64, as `openssl rand -base64 32` writes them; undefined for everything else. */
export function keyOf(text: string): Buffer | undefined {
  const key = Buffer.from(text, 'base64')
  const same = key.toString('base64').replace(/=+$/, '') === text.trim().replace(/=+$/, '')
  return same && key.length === KEY_BYTES ? key : undefined
}

async function readKey(path: string): Promise<Buffer | undefined> {
  const key = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (key && key.length !== KEY_BYTES) throw new Error(`${path} is not a key: it has ${key.length} bytes`)
  return key
}

/** Whole or not at all, and never over one that is there: of two that make it at once, both use the first. */
async function place(path: string): Promise<void> {
  const own = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`
  try {
    const file = await open(own, 'wx', 0o600)
    try {
      await file.writeFile(randomBytes(KEY_BYTES))
      await file.sync()
    } finally {
      await file.close()
    }
    await link(own, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(own, { force: true })
  }
}
