import { offline, Problem } from '../call.ts'
import { screenLanguage } from '../language.ts'

/** How far a file has come: rows where they can be told, bytes always. */
export type Progress = { bytes: number; rows: number | null; allRows: number | null }

const NEWLINE = 10

/**
 * Reads a file of the server as it comes.
 * @throws Problem when it is refused, or the connection breaks off
 */
export async function fetchFile(
  address: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<{ blob: Blob; name: string }> {
  const response = await fetch(address, { headers: { 'accept-language': screenLanguage() }, signal }).catch(
    (error: Error) => {
      throw error.name === 'AbortError' ? error : offline()
    },
  )
  if (!response.ok)
    throw new Problem(response.status, await response.json().catch(() => ({ title: response.statusText })))
  const type = response.headers.get('content-type') ?? ''
  const parts: Uint8Array<ArrayBuffer>[] = []
  const said = response.headers.get('x-row-count')
  const allRows = said === null ? null : Number(said)
  const countsRows = type.startsWith('text/csv')
  let [bytes, lines] = [0, 0]
  const reader = response.body!.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    bytes += value.length
    if (countsRows) for (const byte of value) if (byte === NEWLINE) lines++
    // the first line has the names of the columns
    onProgress({ bytes, rows: countsRows ? Math.max(0, lines - 1) : null, allRows })
  }
  return { blob: new Blob(parts, { type }), name: nameIn(response.headers.get('content-disposition')) }
}

/** The name that the server gave the file: the one in UTF-8, or else the plain one. */
export function nameIn(disposition: string | null): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? []
  const [, plain] = /filename="?([^";]+)"?/i.exec(disposition ?? '') ?? []
  return encoded ? decodeURIComponent(encoded) : (plain ?? 'informe')
}

/** Gives a file to the browser to keep. */
export function keepFile({ blob, name }: { blob: Blob; name: string }): void {
  const href = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
