import { List, Text, Title } from '@mantine/core'
import { use, useId } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { withoutWords } from '../../erp-without.text.ts'
import type { Discovery } from './Found.tsx'
import { PartStates } from './PartStates.tsx'

/** What the customer screen will show of this ERP, and what is read otherwise because columns are missing. */
export function FoundParts({ discovery: { panels, without, server } }: { discovery: Discovery }) {
  const t = useText(erpSettingsText)
  const effects = withoutWords[use(LanguageContext)]
  const [parts, lacking] = [useId(), useId()]
  return (
    <>
      <div role="group" aria-labelledby={parts}>
        <Title order={3} size="sm" fw={600} id={parts} mb={4}>
          {t.parts}
        </Title>
        <PartStates parts={panels} />
      </div>
      {without.length > 0 && (
        <div role="group" aria-labelledby={lacking}>
          <Title order={3} size="sm" fw={600} id={lacking} mb={4}>
            {server.kind === 'softlandApi' ? t.withoutApi : t.without}
          </Title>
          <List size="sm">
            {without.map((name) => (
              <List.Item key={name}>
                <Text size="sm">
                  {name.startsWith('api.')
                    ? effects[name]
                    : t.withoutOne(name, effects[name] ?? effects[name.split('.')[0]!] ?? t.withoutOther)}
                </Text>
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  )
}
