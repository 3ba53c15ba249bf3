import { Icon } from '../../../platform/web/Icon.tsx'
import { contentPath, type FileInfo } from '../files.contract.ts'
import { iconOf, useSize } from './file-looks.ts'

/** Opens a file beside the present page, or downloads it when it is not a picture or a PDF. */
export function FileLink({ file }: { file: FileInfo }) {
  const size = useSize()
  return (
    <a className="file-link" href={contentPath(file.id)} target="_blank" rel="noopener noreferrer">
      <Icon path={iconOf(file.mediaType)} size={16} />
      <span className="file-name">{file.name}</span>
      <span className="file-size">{size(file.sizeBytes)}</span>
    </a>
  )
}
