import { Button, Group, Stack, Text } from '@mantine/core'
import { Dialog } from '../../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneText } from '../../../phone.text.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { jotterOf } from '../draft/jotter.ts'
import { usePhone } from '../phone.ts'
import { go } from '../place.ts'

/** Throwing work away is asked about. */
export function DiscardDialog({ visitId, onClose }: { visitId: string; onClose: () => void }) {
  const t = useText(phoneReportText).standing
  const { stay } = useText(phoneText)
  const { who, store } = usePhone()
  const discard = async () => {
    await store.discard(visitId)
    // nor does what was not kept yet come back
    jotterOf(who.id, visitId).clear()
    onClose()
    go({ name: 'days' }, { instead: true })
  }
  return (
    <Dialog title={t.discardTitle} onClose={onClose}>
      <Stack>
        <Text>{t.discardHelp}</Text>
        <Group grow>
          <Button variant="default" onClick={onClose}>
            {stay}
          </Button>
          <Button color="red" onClick={() => void discard()}>
            {t.discard}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
