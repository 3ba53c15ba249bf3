import { Collapse, Text, UnstyledButton } from '@mantine/core'
import { mdiChevronDown, mdiChevronRight } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import { TermsFields } from './TermsFields.tsx'

type Props = Parameters<typeof TermsFields>[0] & {
  /** How many differ from what was proposed. */
  changed: number
  help: string
}

/** The terms, folded: few change them. They open by themselves where something in them was refused. */
export function FoldedTerms({ changed, help, ...fields }: Props) {
  const t = useText(coverageFormText)
  const [open, setOpen] = useState(false)
  const refused = Object.entries(fields.errors).some(([name, why]) => why && name.startsWith('terms.'))
  if (refused && !open) setOpen(true)
  return (
    <div className="form-fold">
      <UnstyledButton className="form-fold-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon path={open ? mdiChevronDown : mdiChevronRight} size={18} />
        {t.termsOwn}
        {changed > 0 && (
          <Text span size="xs" c="dimmed">
            {t.termsChanged(changed)}
          </Text>
        )}
      </UnstyledButton>
      <Collapse expanded={open}>
        <Text size="sm" c="dimmed" mb="xs">
          {help}
        </Text>
        <TermsFields {...fields} />
      </Collapse>
    </div>
  )
}
