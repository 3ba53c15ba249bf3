import { Anchor, Button, Paper, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import { gapsText } from '../gaps.text.ts'
import { knowledgeApi } from '../knowledge.contract.ts'

/** What was searched and nobody has written yet, for those who see to the knowledge base. */
export function GapsPage() {
  const t = useText(gapsText)
  return (
    <AdminPage
      title={t.title}
      needs="supervise"
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link to="/knowledge" {...props} />}>
          {t.back}
        </Anchor>
      }
    >
      <Text size="sm" c="dimmed">
        {t.explain}
      </Text>
      <Gaps />
    </AdminPage>
  )
}

function Gaps() {
  const t = useText(gapsText)
  const f = useFormats()
  const gaps = useQuery({
    queryKey: ['articles', 'gaps'],
    queryFn: ({ signal }) => call(knowledgeApi.gaps, {}, { signal }),
  })
  return (
    <Paper withBorder>
      <Faces
        query={gaps}
        lines={8}
        isEmpty={({ items }) => !items.length}
        empty={
          <Text c="dimmed" ta="center" py="xl" px="md">
            {t.none}
          </Text>
        }
      >
        {({ items }) => (
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.words}</Table.Th>
                <Table.Th ta="right">{t.asked}</Table.Th>
                <Table.Th>{t.last}</Table.Th>
                <Table.Th>
                  <span className="visually-hidden">{t.write}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ words, asked, lastAt }) => (
                <Table.Tr key={words}>
                  <Table.Td>{words}</Table.Td>
                  <Table.Td ta="right">{f.number(asked)}</Table.Td>
                  <Table.Td>{f.near(lastAt)}</Table.Td>
                  <Table.Td ta="right">
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t.writeOf(words)}
                      renderRoot={(props) => <Link to="/knowledge/new" search={{ title: words }} {...props} />}
                    >
                      {t.write}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Faces>
    </Paper>
  )
}
