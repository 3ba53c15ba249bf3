import { Stack, Title } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { reportsHomeText } from '../../reports-home.text.ts'
import { AllReports } from './AllReports.tsx'
import { DashboardPart } from './DashboardPart.tsx'
import './home.css'

/** Where whoever manages begins: the figures of today, the last weeks, every report. */
export function ReportsHome() {
  const t = useText(reportsHomeText)
  const me = useMe()
  return (
    <Stack gap="lg" className="reports-home">
      <Title order={1}>{t.title}</Title>
      <DashboardPart />
      {me.abilities.attend && <AllReports />}
    </Stack>
  )
}
