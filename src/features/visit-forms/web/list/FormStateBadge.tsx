import { Badge } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { FormState } from '../../visit-forms.contract.ts'

const COLORS: Record<FormState, string> = { draft: 'blue', published: 'teal', archived: 'gray' }

export function FormStateBadge({ state }: { state: FormState }) {
  const t = useText(designText)
  return (
    <Badge size="sm" variant="light" color={COLORS[state]} tt="none" fw={500} style={{ flex: 'none' }}>
      {t.state[state]}
    </Badge>
  )
}
