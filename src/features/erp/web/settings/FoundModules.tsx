import { Badge, Table, Text, Title } from '@mantine/core'
import { use, useId } from 'react'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { erpSettingsText, moduleNames } from '../../erp-settings.text.ts'
import type { Discovery } from './Found.tsx'

const COLOURS = { inUse: 'teal', empty: 'gray' }

/** Which modules this company has, and whether it uses them. */
export function FoundModules({ modules }: { modules: Discovery['modules'] }) {
  const t = useText(erpSettingsText)
  const f = useFormats()
  const id = useId()
  const names = moduleNames[use(LanguageContext)]
  const nameOf = (key: string) => names[key.toLowerCase()] ?? key.toUpperCase()
  const absent = modules.filter(({ state }) => state === 'absent').map(({ key }) => nameOf(key))
  const tablesOf = (tables: Discovery['modules'][number]['tables']) =>
    tables.map(({ name, rows }) => `${name} ${f.number(rows)}`).join(' · ')
  return (
    <div role="group" aria-labelledby={id}>
      <Title order={3} size="sm" fw={600} id={id} mb={4}>
        {t.modules}
      </Title>
      <Table verticalSpacing={5} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.module}</Table.Th>
            <Table.Th w="7em">{t.moduleState}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {modules.flatMap(({ key, state, tables }) =>
            state === 'absent' ? (
              []
            ) : (
              <Table.Tr key={key}>
                <Table.Td>
                  {nameOf(key)} <span className="erp-quiet">{key.toUpperCase()}</span>
                  <span className="erp-small">{tablesOf(tables)}</span>
                </Table.Td>
                <Table.Td>
                  <Badge color={COLOURS[state]} variant="light" tt="none">
                    {t.states[state]}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
      {absent.length > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {t.absent(absent.join(', '))}
        </Text>
      )}
    </div>
  )
}
