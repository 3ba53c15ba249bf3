import { Button, Group, Input, Text } from '@mantine/core'
import { mdiImagePlusOutline } from '@mdi/js'
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { contentPath, type FileInfo } from '../files.contract.ts'
import { filesText } from '../files.text.ts'
import './files.css'
import { type Sending, sendFile } from './send-file.ts'

type Props = {
  label: string
  description: string
  value: FileInfo | null
  error?: string | undefined
  onChange: (picture: FileInfo | null) => void
}

/** One picture, PNG or JPEG: chosen, looked at, changed or taken away. */
export function PictureInput({ label, description, value, error, onChange }: Props) {
  const t = useText(filesText).picture
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const [going, setGoing] = useState<Sending>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => () => going?.cancel(), [going])
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = '' // so that the same file can be chosen again
    if (!file) return
    setProblem(undefined)
    const sending = sendFile(file, file.name, () => undefined)
    setGoing(sending)
    sending.done
      .then(onChange, (failed: Error) => setProblem(failed.message || t.failed))
      .finally(() => setGoing(undefined))
  }
  const wrong = problem ?? error
  return (
    <Input.Wrapper id={id} label={label} labelElement="div" description={description} error={wrong}>
      <div className="picture-input">
        {value && <img src={contentPath(value.id)} alt={t.name(label, value.name)} />}
        <input
          ref={chooser}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          onChange={choose}
          tabIndex={-1}
          aria-hidden
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={`${value ? t.change : t.choose}: ${label}`}
            aria-describedby={wrong ? `${id}-error` : undefined}
            leftSection={<Icon path={mdiImagePlusOutline} size={16} />}
            loading={Boolean(going)}
            onClick={() => chooser.current?.click()}
          >
            {value ? t.change : t.choose}
          </Button>
          {value && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={`${t.remove}: ${label}`}
              onClick={() => {
                setProblem(undefined)
                onChange(null)
              }}
            >
              {t.remove}
            </Button>
          )}
          {!value && (
            <Text size="xs" c="dimmed">
              {t.none}
            </Text>
          )}
        </Group>
      </div>
    </Input.Wrapper>
  )
}
