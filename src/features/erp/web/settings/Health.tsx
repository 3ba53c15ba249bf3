import { Badge, Button, Stack } from '@mantine/core'
import { mdiRefresh } from '@mdi/js'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { erpApi } from '../../erp.contract.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { erpText } from '../../erp.text.ts'
import { Facts } from './Facts.tsx'
import { PartStates } from './PartStates.tsx'

type Status = Answer<typeof erpApi.status>

/** How things stand with the ERP that was saved: whether it answers, how fast, what failed last, which parts it offers. */
export function Health({ status }: { status: Status }) {
  const t = useText(erpSettingsText)
  const queries = useQueryClient()
  const ask = useMutation({
    mutationFn: () => call(erpApi.status, { query: { refresh: 'true' } }),
    onSuccess: (answer) => queries.setQueryData(['erp', 'status'], answer),
    onError: tellProblem,
  })
  return (
    <Panel
      title={t.health}
      actions={
        status.configured && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon path={mdiRefresh} size={16} />}
            loading={ask.isPending}
            onClick={() => ask.mutate()}
          >
            {t.askNow}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <Contact status={status} />
        {status.configured && status.answering && <PartStates parts={partsOf(status)} />}
      </Stack>
    </Panel>
  )
}

/** Nothing is known of its parts before it answered once; while it is away none is at hand. */
const partsOf = ({ panels, missing }: Status) => [
  ...panels.map((panel) => ({ panel, lacks: [] })),
  ...missing.map(({ panel, what }) => ({ panel, lacks: what })),
]

function Contact({ status }: { status: Status }) {
  const t = useText(erpText)
  const words = useText(erpSettingsText)
  const f = useFormats()
  const [colour, word] = !status.configured
    ? ['gray', t.unconfigured]
    : status.answering
      ? ['teal', t.answering]
      : ['red', t.notAnswering]
  const state = (
    <Badge color={colour} variant="light" tt="none">
      {word}
    </Badge>
  )
  if (!status.configured) return <Facts facts={[[t.state, state]]} />
  const { calls } = status
  const failure = status.lastFailureAt && `${f.instant(status.lastFailureAt)}: ${status.lastFailure ?? ''}`
  const took = calls.lastMs !== null && words.took(f.number(calls.lastMs), f.number(calls.meanMs ?? calls.lastMs))
  const told = words.callsTold(f.number(calls.count), f.instant(calls.since), f.number(calls.failed))
  return (
    <Facts
      facts={[
        [t.state, state],
        [t.company, status.companyName],
        [t.lastContact, status.lastContactAt ? f.instant(status.lastContactAt) : t.never],
        [words.latency, took || words.unknown],
        [words.calls, told],
        [t.lastFailure, failure || t.never],
      ]}
    />
  )
}
