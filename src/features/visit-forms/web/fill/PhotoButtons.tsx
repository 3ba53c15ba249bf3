import { Button } from '@mantine/core'
import { mdiCameraOutline, mdiImagePlusOutline } from '@mdi/js'
import { type ChangeEvent, useRef } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'

type Props = { onFiles: (files: File[]) => void; full: boolean }

/** Two ways to a photo: what chooses several of the gallery does not offer the camera on every phone. */
export function PhotoButtons({ onFiles, full }: Props) {
  const t = useText(fillText).photo
  const camera = useRef<HTMLInputElement>(null)
  const gallery = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = '' // so that the same photo can be chosen again
    if (files.length) onFiles(files)
  }
  const hidden = { type: 'file', accept: 'image/*', hidden: true, tabIndex: -1, onChange: take, 'aria-hidden': true }
  return (
    <div className="fill-photo-buttons">
      <input ref={camera} {...hidden} capture="environment" />
      <input ref={gallery} {...hidden} multiple />
      <Button
        variant="default"
        className="fill-camera"
        disabled={full}
        leftSection={<Icon path={mdiCameraOutline} />}
        onClick={() => camera.current?.click()}
      >
        {t.take}
      </Button>
      <Button
        variant="default"
        disabled={full}
        leftSection={<Icon path={mdiImagePlusOutline} />}
        onClick={() => gallery.current?.click()}
      >
        {t.add}
      </Button>
    </div>
  )
}
