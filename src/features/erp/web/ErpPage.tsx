import { Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import { erpText } from '../erp.text.ts'
import { ErpImport } from './import/ErpImport.tsx'
import { useErpStatus } from './panels.ts'
import { Health } from './settings/Health.tsx'
import { useErpSettings } from './settings/settings.api.ts'
import { SettingsForm } from './settings/SettingsForm.tsx'

/** How things stand with the ERP, how it is reached and read, what was brought from it, and who may read it. */
export function ErpPage() {
  const t = useText(erpText)
  return (
    <AdminPage title={t.title}>
      <Parts />
    </AdminPage>
  )
}

function Parts() {
  const status = useErpStatus()
  const settings = useErpSettings()
  const queries = useQueryClient()
  useLive(['settings'], () => void queries.invalidateQueries({ queryKey: ['erp'] }))
  return (
    <Stack gap="md">
      <Faces query={status}>
        {(status) => (
          <>
            <Health status={status} />
            {status.configured && <ErpImport />}
          </>
        )}
      </Faces>
      <Faces query={settings} lines={8}>
        {(read) => <SettingsForm read={read} />}
      </Faces>
    </Stack>
  )
}
