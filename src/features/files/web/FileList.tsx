import { useText } from '../../../platform/web/language.ts'
import type { FileInfo, TextState } from '../files.contract.ts'
import { filesText } from '../files.text.ts'
import { FileLink } from './FileLink.tsx'
import './files.css'

type Props = { files: (FileInfo & { text?: TextState | null })[] }

/** Attachments of something that was written: name, size, open; and what there is to know about their text. */
export function FileList({ files }: Props) {
  const t = useText(filesText)
  if (!files.length) return null
  return (
    <ul className="file-list" aria-label={t.attached}>
      {files.map((file) => (
        <li key={file.id} className="file-item">
          <FileLink file={file} />
          {file.text && (
            <p className="file-note">{file.text.reason ? t.textProblems[file.text.reason] : t.textWaits}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
