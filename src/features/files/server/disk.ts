import { createHash, type Hash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, unlink, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../../platform/shared/refusal.ts'
import { HEAD_BYTES, sniffType } from './sniff.ts'

export type Stored = { sizeBytes: number; sha256: string; mediaType: string }

/** Where the bytes of a file stand. The end of an id spreads over folders; its beginning is the time. */
export const pathOf = (dir: string, id: string) => join(dir, id.slice(-2), id)
const partialPath = (dir: string, id: string) => join(dir, 'partial', id)

/** Makes the folder of the files, so that it survives a power cut. */
export async function prepareFolder(dir: string): Promise<void> {
  await mkdir(join(dir, 'partial'), { recursive: true })
  await flushFolder(dir)
  await flushFolder(dirname(dir))
}

type Coming = { dir: string; id: string; maxBytes: number }

/**
 * Writes a stream to its place while hashing it, a piece at a time; when this returns, the bytes survive a power
 * cut. Whatever goes wrong leaves no file.
 * @throws Refusal 413 when it is larger than `maxBytes`, 422 when empty, 507 when the disk is full
 */
export async function store(source: AsyncIterable<Uint8Array>, { dir, id, maxBytes }: Coming): Promise<Stored> {
  const stored = await receive(source, { dir, id, maxBytes })
  await keepReceived(dir, id, id)
  return stored
}

/** The same, apart from what is kept; then `keepReceived` or `dropReceived`. */
export async function receive(source: AsyncIterable<Uint8Array>, { dir, id, maxBytes }: Coming): Promise<Stored> {
  const partial = partialPath(dir, id)
  try {
    const { head, ...written } = await write(source, partial, maxBytes)
    const mediaType = await sniffType(partial, head, head.length === written.sizeBytes)
    return { ...written, mediaType }
  } catch (error) {
    throw await givenUp(error, partial)
  }
}

/** Brings what was received to the place of the file `id`. */
export async function keepReceived(dir: string, received: string, id: string): Promise<void> {
  const partial = partialPath(dir, received)
  await moveTo(pathOf(dir, id), partial, dir).catch(async (error) => {
    throw await givenUp(error, partial)
  })
}

export const dropReceived = (dir: string, received: string): Promise<void> =>
  rm(partialPath(dir, received), { force: true })

async function givenUp(error: unknown, partial: string): Promise<unknown> {
  await rm(partial, { force: true })
  return isDiskFull(error) ? new Refusal(507, [{ code: 'file.disk_full' }]) : error
}

async function write(source: AsyncIterable<Uint8Array>, path: string, maxBytes: number) {
  const handle = await open(path, 'wx', 0o640)
  try {
    const hash = createHash('sha256')
    const { sizeBytes, head } = await copy(source, { handle, hash, maxBytes })
    if (!sizeBytes) throw new Refusal(422, [{ code: 'file.empty', field: 'file' }])
    await handle.sync()
    return { sizeBytes, head, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

type Copying = { handle: FileHandle; hash: Hash; maxBytes: number }

async function copy(source: AsyncIterable<Uint8Array>, { handle, hash, maxBytes }: Copying) {
  let sizeBytes = 0
  let head = new Uint8Array()
  for await (const piece of source) {
    sizeBytes += piece.length
    if (sizeBytes > maxBytes) throw tooLarge(maxBytes)
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece]).subarray(0, HEAD_BYTES)
    hash.update(piece)
    await handle.writeFile(piece)
  }
  return { sizeBytes, head }
}

/** The folder is flushed too: a name that is not on the disk is a lost file. */
async function moveTo(path: string, partial: string, dir: string) {
  const folder = dirname(path)
  const isNew = await mkdir(folder, { recursive: true })
  await rename(partial, path)
  await flushFolder(folder)
  if (isNew) await flushFolder(dir)
}

async function flushFolder(folder: string) {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Removes the bytes of files whose rows are gone. */
export async function removeStored(dir: string, ids: string[]): Promise<void> {
  for (const id of ids) await unlink(pathOf(dir, id)).catch(ignoreMissing)
}

/** Removes what interrupted uploads left behind, when older than `before`. */
export async function removePartial(dir: string, before: Date): Promise<void> {
  const folder = join(dir, 'partial')
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && found.mtime < before) await unlink(join(folder, name)).catch(ignoreMissing)
  }
}

export const tooLarge = (maxBytes: number) =>
  new Refusal(413, [{ code: 'file.too_large', field: 'file', values: { maxMegabytes: megabytes(maxBytes) } }])

const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10

const isDiskFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException)?.code ?? '')

function ignoreMissing(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
}
