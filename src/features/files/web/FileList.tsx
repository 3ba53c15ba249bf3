import type { FileInfo } from '../files.contract.ts'

/** Attachments of something that was written: name, size, open. */
export function FileList(_props: { files: FileInfo[] }) {
  return null
}
