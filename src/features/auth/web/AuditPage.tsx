import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { auditText } from '../audit.text.ts'
import { type auditRow, peopleApi } from '../people.contract.ts'
import { AdminPage } from './AdminPage.tsx'
import { AuditEntry } from './audit/AuditEntry.tsx'
import './audit/audit.css'
import { useMe } from './session.ts'

type Row = z.infer<typeof auditRow>

/** What administrators did, newest first, day by day. */
export function AuditPage() {
  const t = useText(auditText)
  const formats = useFormats()
  const { abilities } = useMe()
  const list = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) => call(peopleApi.audit, { query: { cursor: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: abilities.administer,
  })
  return (
    <AdminPage title={t.title}>
      <Text c="dimmed" size="sm">
        {t.explain}
      </Text>
      <Faces query={list} lines={8} empty={t.empty} isEmpty={({ pages }) => !pages[0]?.items.length}>
        {({ pages }) => (
          <Stack gap="md">
            {byDay(
              pages.flatMap((page) => page.items),
              (row) => formats.instant(row.at).split(',')[0]!,
            ).map(([day, rows]) => (
              <section key={day}>
                <Title order={2} mb="xs">
                  {day}
                </Title>
                <Paper withBorder>
                  <ul className="plain-list">
                    {rows.map((row) => (
                      <AuditEntry key={row.id} row={row} />
                    ))}
                  </ul>
                </Paper>
              </section>
            ))}
          </Stack>
        )}
      </Faces>
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t.more}
          </Button>
        </Group>
      )}
    </AdminPage>
  )
}

function byDay(rows: Row[], dayOf: (row: Row) => string): [day: string, rows: Row[]][] {
  const days = new Map<string, Row[]>()
  for (const row of rows) days.set(dayOf(row), [...(days.get(dayOf(row)) ?? []), row])
  return [...days]
}
