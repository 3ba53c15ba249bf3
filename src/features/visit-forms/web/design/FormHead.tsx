import { Button, Group, Title } from '@mantine/core'
import { mdiArrowLeft } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { VisitForm } from '../../visit-forms.contract.ts'
import { FormStateBadge } from '../list/FormStateBadge.tsx'

/** The name of the form, how it stands, and at the right what can be done. */
export function FormHead({ read, name, children }: { read: VisitForm; name: string; children: ReactNode }) {
  const t = useText(designText)
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs" miw={0}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Icon path={mdiArrowLeft} size={16} />}
          renderRoot={(props) => <Link to="/settings/visit-forms" {...props} />}
        >
          {t.back}
        </Button>
        <Title order={1}>{name}</Title>
        <FormStateBadge state={read.state} />
      </Group>
      <Group gap="xs">{children}</Group>
    </Group>
  )
}
