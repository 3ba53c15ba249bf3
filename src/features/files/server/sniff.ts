import { fileTypeFromFile } from 'file-type'

/** How much of the beginning decides whether something is text. */
export const HEAD_BYTES = 64 * 1024

/** The media type that the bytes themselves show; what the sender claims counts for nothing. */
export async function sniffType(path: string, head: Uint8Array, isWhole: boolean): Promise<string> {
  const limits = { signal: AbortSignal.timeout(5000), maxBufferSize: 16 * 1024 * 1024 }
  const found = await fileTypeFromFile(path, limits).catch(() => undefined)
  return found?.mime ?? plainTypeOf(head, isWhole)
}

/** The type of bytes in which no signature was found: text when the first of them read as UTF-8 without NUL. */
export function plainTypeOf(head: Uint8Array, isWhole: boolean): string {
  if (head.includes(0)) return 'application/octet-stream'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole })
    return 'text/plain'
  } catch {
    return 'application/octet-stream'
  }
}
