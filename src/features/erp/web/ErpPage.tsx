import { Badge, Button, Code, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { mdiRefresh } from '@mdi/js'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../../platform/shared/contract.ts'
import { call } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { tellProblem } from '../../../platform/web/tell.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import { erpApi } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { useErpStatus } from './panels.ts'

type Status = Answer<typeof erpApi.status>

/** How things stand with the ERP; its settings are given to the server, not here. */
export function ErpPage() {
  const t = useText(erpText)
  const queries = useQueryClient()
  const status = useErpStatus()
  const test = useMutation({
    mutationFn: () => call(erpApi.status, { query: { refresh: 'true' } }),
    onSuccess: (answer) => queries.setQueryData(['erp', 'status'], answer),
    onError: tellProblem,
  })
  return (
    <AdminPage
      title={t.title}
      actions={
        status.data?.configured && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon path={mdiRefresh} size={16} />}
            loading={test.isPending}
            onClick={() => test.mutate()}
          >
            {t.test}
          </Button>
        )
      }
    >
      <Faces query={status}>
        {(status) => (
          <Stack gap="md">
            <ConnectionState status={status} />
            {status.configured && <PanelStates status={status} />}
          </Stack>
        )}
      </Faces>
      <HowTo />
    </AdminPage>
  )
}

function ConnectionState({ status }: { status: Status }) {
  const t = useText(erpText)
  const f = useFormats()
  const [colour, word] = !status.configured
    ? ['gray', t.unconfigured]
    : status.answering
      ? ['teal', t.answering]
      : ['red', t.notAnswering]
  const failed = status.lastFailureAt && `${f.instant(status.lastFailureAt)}: ${status.lastFailure ?? ''}`
  const rows = [
    [t.company, status.companyName ?? '—'],
    [t.lastContact, status.lastContactAt ? f.instant(status.lastContactAt) : t.never],
    [t.lastFailure, failed ?? t.never],
  ]
  return (
    <Paper withBorder>
      <Table>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th w="11em">{t.state}</Table.Th>
            <Table.Td>
              <Badge color={colour} variant="light" tt="none">
                {word}
              </Badge>
            </Table.Td>
          </Table.Tr>
          {status.configured &&
            rows.map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th>{label}</Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

function PanelStates({ status }: { status: Status }) {
  const t = useText(erpText)
  const lacks = (what: string[]) => what.map((one) => (one.endsWith(' (0)') ? t.emptyTable(one.slice(0, -4)) : one))
  return (
    <Paper withBorder>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th colSpan={2}>{t.panels}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {status.panels.map((panel) => (
            <Table.Tr key={panel}>
              <Table.Td w="11em">{t[panel]}</Table.Td>
              <Table.Td>{t.panelOn}</Table.Td>
            </Table.Tr>
          ))}
          {status.missing.map(({ panel, what }) => (
            <Table.Tr key={panel}>
              <Table.Td w="11em">{t[panel]}</Table.Td>
              <Table.Td>{t.panelOff(lacks(what).join(', '))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

function HowTo() {
  const t = useText(erpText)
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={2}>{t.howTitle}</Title>
        <Text size="sm">{t.how}</Text>
        <Code block>SOFTLAND_URL=postgres://lector:…@servidor:5432/empresa npm start</Code>
        <Text size="sm">{t.howSafe}</Text>
        <Text size="sm" c="dimmed">
          {t.howNow}
        </Text>
      </Stack>
    </Paper>
  )
}
