import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import type { Photo as Taken } from '../../answers.rules.ts'
import { fillText } from '../../fill.text.ts'
import { MOST_PHOTOS } from '../../format.contract.ts'
import { FieldGroup } from './FieldGroup.tsx'
import type { FieldProps } from './filling.ts'
import { PhotoButtons } from './PhotoButtons.tsx'
import { Photo } from './Photo.tsx'
import { usePhotos } from './use-photos.ts'
import { Removed } from './Removed.tsx'

/** Photos with the fewest that are enough; one that could not be added waits to be tried again. */
export function PhotoField({ field, answer, required, filling }: FieldProps<'photo'>) {
  const t = useText(fillText).photo
  const { photos, adding, failed, add, put } = usePhotos(field.key, answer, filling)
  const [removed, setRemoved] = useState<{ photo: Taken; place: number }>()
  const { min = 1, max } = field
  const most = max ?? MOST_PHOTOS
  const lacking = required || photos.length ? min - photos.length : 0
  const remove = (place: number) => {
    setRemoved({ photo: photos[place]!, place })
    put(photos.filter((_, n) => n !== place))
  }
  const undo = ({ photo, place }: { photo: Taken; place: number }) => {
    setRemoved(undefined)
    put(photos.toSpliced(place, 0, photo))
  }
  const told = [
    lacking > 0 ? t.lacking(lacking) : !photos.length && min > 1 && t.least(min),
    (max !== undefined || photos.length >= most) && t.most(most),
  ].filter(Boolean)
  return (
    <FieldGroup
      id={filling.idOf(field.key)}
      label={field.label}
      help={field.help}
      required={required}
      error={filling.errorOf(field.key)}
    >
      {photos.length > 0 && (
        <ul className="fill-photos">
          {photos.map(({ fileId }, place) => (
            <Photo key={fileId} number={place + 1} url={filling.media.urlOf(fileId)} onRemove={() => remove(place)} />
          ))}
        </ul>
      )}
      {removed && <Removed key={removed.photo.fileId} said={t.removed} onUndo={() => undo(removed)} />}
      <PhotoButtons
        onFiles={(files) => {
          setRemoved(undefined)
          void add(files)
        }}
        full={photos.length >= most}
      />
      <Text size="sm" c="dimmed" role="status" className="fill-told">
        {adding ? t.adding(adding) : told.join(' · ')}
      </Text>
      {failed.length > 0 && (
        <p className="fill-failed" role="alert">
          {t.failed(failed.length)}
          <Button variant="subtle" className="fill-small" onClick={() => void add(failed)}>
            {t.again}
          </Button>
        </p>
      )}
    </FieldGroup>
  )
}
