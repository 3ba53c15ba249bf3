import { Button, Group, Text } from '@mantine/core'
import { mdiCheck, mdiCloudAlertOutline, mdiSync } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { Saving } from './use-saving.ts'

const ICONS = { kept: mdiCheck, under: mdiSync, open: mdiCloudAlertOutline }

/** Whether the server has what is seen. */
export function SaveState({ saving }: { saving: Saving }) {
  const t = useText(designText)
  return (
    <Group gap={6} wrap="nowrap">
      <Text span size="sm" c="dimmed" role="status" className="save-state">
        <Icon path={ICONS[saving.state]} size={16} /> {t.saving[saving.state]}
      </Text>
      {saving.problem && saving.state === 'open' && (
        <Button size="compact-xs" variant="subtle" title={saving.problem.message} onClick={saving.saveNow}>
          {t.again}
        </Button>
      )}
    </Group>
  )
}
