import { useText } from '../../../platform/web/language.ts'
import type { FileInfo } from '../files.contract.ts'
import { filesText } from '../files.text.ts'
import { FileLink } from './FileLink.tsx'
import './files.css'

/** Attachments of something that was written: name, size, open. */
export function FileList({ files }: { files: FileInfo[] }) {
  const t = useText(filesText)
  if (!files.length) return null
  return (
    <ul className="file-list" aria-label={t.attached}>
      {files.map((file) => (
        <li key={file.id} className="file-item">
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  )
}
