import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpOthersText } from '../../erp-others.text.ts'

type Props = { name: string; isSaved: boolean; onRemove: () => void }

/** A company is not read any more: what that means is said before, where there is something to lose. */
export function RemoveCompany({ name, isSaved, onRemove }: Props) {
  const t = useText(erpOthersText)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={t.removeOne(name)}
        onClick={() => (isSaved ? setAsked(true) : onRemove())}
      >
        {t.remove}
      </Button>
      {asked && (
        <Dialog title={t.removeOne(name)} onClose={() => setAsked(false)}>
          <Stack gap="md">
            <Text size="sm">{t.removeSure(name)}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsked(false)}>
                {t.cancel}
              </Button>
              <Button color="red" variant="light" onClick={onRemove}>
                {t.removeYes}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  )
}
