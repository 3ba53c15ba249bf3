import { Textarea } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'

type Props = { value: string; onChange: (reason: string) => void; example: string; error: string | undefined }

/** Why something is done; the history keeps it. */
export function ReasonField({ value, onChange, example, error }: Props) {
  const t = useText(coverageActsText)
  return (
    <Textarea
      label={t.reason}
      placeholder={example}
      required
      autosize
      minRows={2}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}
