import { Button, CloseButton, Progress } from '@mantine/core'
import { mdiAlertCircleOutline, mdiFileOutline } from '@mdi/js'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { filesText } from '../files.text.ts'
import { useSize } from './file-looks.ts'
import type { Upload } from './uploads.ts'

/** One file on its way, with the way to stop it; or why it did not arrive. */
export function UploadItem({ upload, onDrop }: { upload: Upload; onDrop: () => void }) {
  const t = useText(filesText)
  const size = useSize()
  const { name, error, again } = upload
  const percent = Math.round(upload.part * 100)
  return (
    <li className="file-item" data-failed={error ? true : undefined}>
      <div className="file-row">
        <Icon path={error ? mdiAlertCircleOutline : mdiFileOutline} size={16} />
        <span className="file-name">{name}</span>
        <span className="file-size">{size(upload.sizeBytes)}</span>
        {!error && <span className="file-size">{percent < 100 ? `${percent} %` : t.saving}</span>}
        {again && (
          <Button size="compact-xs" variant="default" onClick={again}>
            {t.again}
          </Button>
        )}
        <CloseButton size="xs" aria-label={error ? t.dismiss(name) : t.cancel(name)} onClick={onDrop} />
      </div>
      {error ? (
        <p className="file-error" role="alert">
          {error.message}
        </p>
      ) : (
        <Progress value={percent} size="xs" aria-label={t.uploading(name)} />
      )}
    </li>
  )
}
