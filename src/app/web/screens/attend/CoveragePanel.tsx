import { Text } from '@mantine/core'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { attendText } from './attend.text.ts'
import type { OverviewQuery } from './use-overview.ts'

/** What the customer is entitled to. */
export function CoveragePanel({ overview }: { overview: OverviewQuery }) {
  const t = useText(attendText)
  return (
    <Panel title={t.coverage}>
      <Faces query={overview} lines={1} isEmpty={({ coverage }) => !coverage.items.length} empty={t.noCoverage}>
        {({ coverage }) => (
          <ul className="plain-list">
            {coverage.items.map((one) => (
              <Text key={one.id} component="li" size="sm">
                {t.coverageKinds[one.kind]}: {one.name}
              </Text>
            ))}
          </ul>
        )}
      </Faces>
    </Panel>
  )
}
