import { Group, SegmentedControl, Title } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { scope } from '../../dashboard.contract.ts'
import { reportsHomeText } from '../../reports-home.text.ts'
import { useDashboard } from './home.api.ts'
import { readHomeSearch } from './home-search.ts'
import { Tiles } from './Tiles.tsx'
import { Trends } from './Trends.tsx'

/** The figures of today and the last weeks; a supervisor chooses whose. */
export function DashboardPart() {
  const t = useText(reportsHomeText)
  const navigate = useNavigate()
  const asked = readHomeSearch(useSearch({ strict: false })).scope
  const query = useDashboard(asked)
  const shown = asked ?? query.data?.scope
  return (
    <section className="dashboard" aria-labelledby="dashboard-title">
      <Group justify="space-between" gap="xs" mih={34}>
        <Title order={2} id="dashboard-title">
          {t.dashboard[shown ?? 'own']}
        </Title>
        {query.data?.abilities.all && (
          <SegmentedControl
            size="xs"
            aria-label={t.scope.label}
            value={shown}
            onChange={(value) =>
              void navigate({ to: '/reports', search: { scope: scope.parse(value) }, replace: true })
            }
            data={(['all', 'own'] as const).map((value) => ({ value, label: t.scope[value] }))}
          />
        )}
      </Group>
      <Faces query={query} lines={8}>
        {({ figures, weeks, trends }) => (
          <>
            <Tiles figures={figures} />
            <Trends weeks={weeks} trends={trends} />
          </>
        )}
      </Faces>
    </section>
  )
}
