import { Alert, Center } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { phoneText } from '../../phone.text.ts'

/** The browser keeps nothing: better to say so than to lose the work of a day. */
export function Unavailable() {
  const t = useText(phoneText)
  return (
    <Center component="main" mih="100dvh" p="md">
      <Alert color="red" title={t.title} maw={420}>
        {t.storage.unavailable}
      </Alert>
    </Center>
  )
}
