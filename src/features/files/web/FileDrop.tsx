import type { FileInfo } from '../files.contract.ts'

type Props = {
  /** Files already uploaded, in the order they were added. */
  value: FileInfo[]
  onChange: (files: FileInfo[]) => void
  /** Called with the number of uploads under way, so that sending waits for them. */
  onUploading?: (count: number) => void
  /** Most files to take. */
  most?: number
}

/** Attaches files: button, drag and drop, or paste. */
export function FileDrop(_props: Props) {
  return null
}
