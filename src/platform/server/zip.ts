import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

export type Packed = { name: string; pieces: Iterable<string> | AsyncIterable<string> }

/**
 * Files packed one after the other while they are made. No piece is asked for before the one before is packed and taken,
 * so a file of any length stands in memory one piece at a time; packing happens beside the thread that answers.
 */
export async function* zipOf(
  files: Iterable<Packed> | AsyncIterable<Packed>,
  madeAt: Date,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const taken = () => {
    const pieces = ready
    ready = []
    return pieces
  }
  for await (const { name, pieces } of files) {
    const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: 8, mtime: madeAt }
    zip.add(file)
    const deflate = createDeflateRaw()
    deflate.on('data', (packed: Buffer) => file.ondata!(null, new Uint8Array(packed), false))
    try {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece)
        file.crc = crc32(bytes, file.crc)
        file.size += bytes.length
        await new Promise<void>((done, failed) => deflate.write(bytes, (error) => (error ? failed(error) : done())))
        yield* taken()
      }
      deflate.end()
      await once(deflate, 'end')
    } finally {
      deflate.destroy()
    }
    file.ondata!(null, new Uint8Array(), true)
  }
  zip.end()
  yield* taken()
}
