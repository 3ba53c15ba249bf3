import { Alert, Stack } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { Facts } from './Facts.tsx'
import { serverShown } from './shown.ts'
import type { Settings } from './typed.ts'

/** A connection that was given when the server started: shown, and why it is not changed here. */
export function FixedConnection({ settings: { connection } }: { settings: Settings }) {
  const t = useText(erpSettingsText)
  return (
    <Stack gap="sm">
      <Alert color="gray">{t.fromEnvironment}</Alert>
      {connection && (
        <Facts
          facts={[
            [t.kind, t.kinds[connection.kind]],
            [t.host, serverShown(connection)],
            [connection.kind === 'softlandApi' ? t.company : t.database, connection.database],
            [t.user, connection.user],
            [t.encryption, t.encryptions[connection.encryption]],
          ]}
        />
      )}
    </Stack>
  )
}
