import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'

type Props = { stopping: boolean; onStop: () => void }

/** No ERP any more: what that means is said before. */
export function StopUsing({ stopping, onStop }: Props) {
  const t = useText(erpSettingsText)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button variant="subtle" color="red" loading={stopping} onClick={() => setAsked(true)}>
        {t.stop}
      </Button>
      {asked && (
        <Dialog title={t.stop} onClose={() => setAsked(false)}>
          <Stack gap="md">
            <Text size="sm">{t.stopSure}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsked(false)}>
                {t.cancel}
              </Button>
              <Button
                color="red"
                variant="light"
                onClick={() => {
                  setAsked(false)
                  onStop()
                }}
              >
                {t.stopYes}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  )
}
