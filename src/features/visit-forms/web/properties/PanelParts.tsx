import { Alert } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import type { Condition, Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { NameInput } from './HeldInputs.tsx'
import type { useWrong } from './reasons.ts'
import { WhenChoice } from './WhenChoice.tsx'

type Wrong = ReturnType<typeof useWrong>
type NameProps = { label: string; value: string; wrong: Wrong; onChange: (name: string) => void }

/** What is wrong with it as a whole, and what it is called. */
export function NamePart({ label, value, wrong, onChange }: NameProps) {
  const t = useText(propertiesText)
  return (
    <>
      {wrong.whole && (
        <Alert color="red" role="alert" p="xs">
          {wrong.whole}
        </Alert>
      )}
      <NameInput label={label} maxLength={200} needed={t.labelNeeded} value={value} onChange={onChange} />
    </>
  )
}

type ShownProps = {
  form: Form
  showIf: Condition | undefined
  /** Keys of the fields that it cannot ask. */
  except: string[]
  wrong: Wrong
  onChange: (showIf: Condition | undefined) => void
}

/** When it is shown. */
export function ShownPart({ form, showIf, except, wrong, onChange }: ShownProps) {
  const t = useText(propertiesText)
  return (
    <WhenChoice
      label={t.shown}
      choices={t.shownWhen}
      value={showIf ? 'when' : 'always'}
      condition={showIf}
      sentence={t.showIf}
      form={form}
      except={except}
      error={wrong.at('showIf')}
      onChoose={() => onChange(undefined)}
      onCondition={onChange}
    />
  )
}
