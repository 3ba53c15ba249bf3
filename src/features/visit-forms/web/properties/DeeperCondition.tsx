import { Button, Input, Text } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import type { Condition, Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { conditionInWords } from './condition-text.ts'

type Props = { label: string; form: Form; condition: Condition; error: string | undefined; onReplace: () => void }

/** A condition that another program made and rows cannot show: told in words, and kept until it is replaced. */
export function DeeperCondition({ label, form, condition, error, onReplace }: Props) {
  const t = useText(propertiesText).condition
  const language = use(LanguageContext)
  return (
    <div className="prop-condition" role="group" aria-label={label}>
      <Text size="xs" c="dimmed">
        {t.deeper}
      </Text>
      <Text size="sm">
        {label} {conditionInWords(condition, fieldsOfForm(form), language)}
      </Text>
      {error && <Input.Error role="alert">{error}</Input.Error>}
      <Button size="compact-sm" variant="subtle" onClick={onReplace}>
        {t.replace}
      </Button>
    </div>
  )
}
