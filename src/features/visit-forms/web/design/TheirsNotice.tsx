import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import type { Form } from '../../format.contract.ts'
import type { VisitForm } from '../../visit-forms.contract.ts'
import { FormPreview } from '../preview/FormPreview.tsx'

type Props = { theirs: VisitForm; mine: Form; onMine: () => void; onTheirs: () => void; onCopy: () => void }

/** Somebody else saved meanwhile: both designs stay until one is chosen. */
export function TheirsNotice({ theirs, mine, onMine, onTheirs, onCopy }: Props) {
  const t = useText(designText)
  const formats = useFormats()
  const who = theirs.changedBy.name
  const [seen, setSeen] = useState(false)
  return (
    <Alert color="orange" role="alert">
      <Stack gap="xs">
        <Text size="sm">
          {t.conflict(who, formats.ago(theirs.changedAt))} {t.conflictKept}
        </Text>
        <Text size="sm">{t.conflictFields(who, theirs.fields, fieldsOfForm(mine).length)}</Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setSeen(true)}>
            {t.seeTheirs(who)}
          </Button>
          <Button size="xs" onClick={onMine}>
            {t.mine}
          </Button>
          <Button size="xs" variant="default" onClick={onTheirs}>
            {t.theirs(who)}
          </Button>
          <Button size="xs" variant="default" onClick={onCopy}>
            {t.asCopy}
          </Button>
        </Group>
      </Stack>
      {seen && (
        <Dialog title={theirs.name} size="xl" onClose={() => setSeen(false)}>
          <FormPreview form={theirs.form} />
        </Dialog>
      )}
    </Alert>
  )
}
