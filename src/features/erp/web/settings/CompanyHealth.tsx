import { Badge, Stack, Text } from '@mantine/core'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { erpText } from '../../erp.text.ts'
import { Facts } from './Facts.tsx'
import { PartStates } from './PartStates.tsx'
import type { Status } from './status.api.ts'

/** Whether a company answers, how fast, what failed last, and which parts it offers. */
export function CompanyHealth({ status }: { status: Status }) {
  return (
    <Stack gap="xs">
      <Contact status={status} />
      {status.configured && status.answering && <PartStates parts={partsOf(status)} />}
    </Stack>
  )
}

/** Nothing is known of its parts before it answered once; while it is away none is at hand. */
const partsOf = ({ panels, missing }: Status) => [
  ...panels.map((panel) => ({ panel, lacks: [] })),
  ...missing.map(({ panel, what }) => ({ panel, lacks: what })),
]

/** Whether it answers, in a word. */
export function StateBadge({ status }: { status: Pick<Status, 'configured' | 'answering'> }) {
  const t = useText(erpText)
  const [colour, word] = !status.configured
    ? ['gray', t.unconfigured]
    : status.answering
      ? ['teal', t.answering]
      : ['red', t.notAnswering]
  return (
    <Badge color={colour} variant="light" tt="none" component="span">
      {word}
    </Badge>
  )
}

function Contact({ status }: { status: Status }) {
  const t = useText(erpText)
  const words = useText(erpSettingsText)
  const f = useFormats()
  const state = <StateBadge status={status} />
  if (!status.configured)
    return (
      <>
        <Facts facts={[[t.state, state]]} />
        <Text size="sm" c="dimmed">
          {words.begin}
        </Text>
      </>
    )
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
