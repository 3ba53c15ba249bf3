import { readFile, stat } from 'node:fs/promises'
import { pathOf } from './disk.ts'

/** How the bytes of a file are read whole: nothing where they are lost, or are more than `most`. */
export const bytesIn =
  (dir: string) =>
  async (id: string, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const path = pathOf(dir, id)
    try {
      if ((await stat(path)).size > most) return undefined
      const bytes = await readFile(path)
      // one that shares its memory with others cannot be handed over to another thread
      return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
