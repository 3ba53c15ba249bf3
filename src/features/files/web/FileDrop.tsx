import { Button, CloseButton, Text } from '@mantine/core'
import { mdiPaperclip } from '@mdi/js'
import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useRef } from 'react'
import { call, OFFLINE, Problem } from '../../../platform/web/call.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { type FileInfo, filesApi } from '../files.contract.ts'
import { filesText } from '../files.text.ts'
import { useSize } from './file-looks.ts'
import { FileLink } from './FileLink.tsx'
import './files.css'
import { useIncoming } from './incoming.ts'
import { UploadItem } from './UploadItem.tsx'
import { useUploads } from './use-uploads.ts'

type Props = {
  /** Files already uploaded, in the order they arrived. */
  value: FileInfo[]
  onChange: (files: FileInfo[]) => void
  /** Called with the number of uploads under way, so that sending waits for them. */
  onUploading?: (count: number) => void
  /** Most files to take. */
  most?: number
}

/** Attaches files: button, or drag and drop or paste anywhere in the form or section around it. */
export function FileDrop({ value, onChange, onUploading, most = 20 }: Props) {
  const t = useText(filesText)
  const size = useSize()
  const place = useRef<HTMLDivElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const { items, going, add, drop } = useUploads({ value, onChange, onUploading })
  const limits = useQuery({ queryKey: ['file-limits'], queryFn: () => call(filesApi.limits), staleTime: Infinity })
  const maxBytes = limits.data?.maxBytes ?? Infinity

  const whyNot = (file: File, place: number) => {
    if (value.length + going + place >= most) return t.tooMany(most)
    if (!file.size) return t.empty
    return file.size > maxBytes ? t.tooLarge(size(maxBytes)) : undefined
  }
  const take = (files: File[], pasted = false) =>
    add(
      files.map((file, place) => {
        const why = whyNot(file, place)
        return {
          file,
          name: pasted ? pastedName(file, t.pasted) : file.name,
          refused: why ? new Error(why) : undefined,
        }
      }),
    )
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    take([...(event.currentTarget.files ?? [])])
    event.currentTarget.value = '' // so that the same file can be chosen again
  }
  const remove = (file: FileInfo) => {
    onChange(value.filter((one) => one.id !== file.id))
    // one that stays behind goes by itself after a day
    call(filesApi.discard, { params: { id: file.id } }).catch(() => undefined)
  }
  const over = useIncoming(place, take)
  return (
    <div ref={place} className="file-drop" data-over={over || undefined}>
      <div className="file-drop-head">
        <input ref={chooser} type="file" multiple hidden onChange={choose} tabIndex={-1} aria-hidden />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon path={mdiPaperclip} size={16} />}
          onClick={() => chooser.current?.click()}
        >
          {t.attach}
        </Button>
        <Text span size="xs" c="dimmed" visibleFrom="sm">
          {over ? t.dropHere : t.hint}
        </Text>
      </div>
      {value.length + items.length > 0 && (
        <ul className="file-list" aria-label={t.attached}>
          {value.map((file) => (
            <li key={file.id} className="file-item">
              <div className="file-row">
                <FileLink file={file} />
                <CloseButton size="xs" aria-label={t.remove(file.name)} onClick={() => remove(file)} />
              </div>
            </li>
          ))}
          {items.map((upload) => (
            <UploadItem key={upload.key} upload={inWords(upload, t.offline)} onDrop={() => drop(upload.key)} />
          ))}
        </ul>
      )}
    </div>
  )
}

const inWords = <T extends { error?: Error }>(upload: T, offline: string): T =>
  upload.error instanceof Problem && upload.error.status === OFFLINE ? { ...upload, error: new Error(offline) } : upload

/** Every pasted picture is called image.png; people tell them apart by the time. */
function pastedName(file: File, word: string): string {
  if (file.name !== 'image.png') return file.name
  const at = new Date().toLocaleTimeString('es-CL', { timeZone: 'America/Santiago', hour12: false })
  return `${word} ${at.replaceAll(':', '.')}.png`
}
