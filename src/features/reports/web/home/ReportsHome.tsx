import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { reportsHomeText } from '../../reports-home.text.ts'
import { ReceivedReports } from '../saved/ReceivedReports.tsx'
import { SavedReports } from '../saved/SavedReports.tsx'
import { AllReports } from './AllReports.tsx'
import { DashboardPart } from './DashboardPart.tsx'
import './home.css'

/** Where whoever manages begins: the figures of today, the last weeks, every report, and those kept and received. */
export function ReportsHome() {
  const t = useText(reportsHomeText)
  const me = useMe()
  return (
    <Stack gap="lg" className="reports-home">
      <Title order={1}>{t.title}</Title>
      {me.abilities.attend ? (
        <>
          <DashboardPart />
          <AllReports />
          <div className="report-groups">
            <SavedReports />
            <ReceivedReports />
          </div>
        </>
      ) : (
        <Text>
          {t.notForYou}{' '}
          <Anchor underline="always" renderRoot={(props) => <Link to="/" {...props} />}>
            {t.toAttend}
          </Anchor>
        </Text>
      )}
    </Stack>
  )
}
