import { Alert, Button, CopyButton, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { mdiCheck, mdiContentCopy } from '@mdi/js'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { tellDone } from '../../../../platform/web/tell.ts'
import { calendarFeedText } from '../../calendar-feed.text.ts'
import { paperApi } from '../../paper.contract.ts'

const CALENDAR = ['visits', 'calendar']

/** The secret address with which another calendar shows my visits: told once, renewed, ended. */
export function CalendarFeed() {
  const t = useText(calendarFeedText)
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: CALENDAR,
    queryFn: ({ signal }) => call(paperApi.myCalendar, {}, { signal }),
  })
  const renew = () => queries.invalidateQueries({ queryKey: CALENDAR })
  const open = useMutation({ mutationFn: () => call(paperApi.openCalendar), onSuccess: renew })
  const close = useMutation({
    mutationFn: () => call(paperApi.closeCalendar),
    onSuccess: () => {
      open.reset()
      tellDone(t.ended)
      return renew()
    },
  })
  return (
    <Panel title={t.title}>
      <Stack gap="sm">
        <Text size="sm">{t.help}</Text>
        {open.data && <Told path={open.data.path} />}
        <Faces query={found} lines={1}>
          {({ createdAt }) =>
            createdAt ? (
              <Present
                createdAt={createdAt}
                justMade={Boolean(open.data)}
                making={open.isPending}
                ending={close.isPending}
                onRenew={() => open.mutate()}
                onEnd={() => close.mutate()}
              />
            ) : (
              <Button style={{ alignSelf: 'flex-start' }} loading={open.isPending} onClick={() => open.mutate()}>
                {t.make}
              </Button>
            )
          }
        </Faces>
        <FormProblem error={open.error ?? close.error} />
      </Stack>
    </Panel>
  )
}

type PresentProps = {
  createdAt: string
  justMade: boolean
  making: boolean
  ending: boolean
  onRenew: () => void
  onEnd: () => void
}

/** There is an address: another one ends it, which is asked first. */
function Present({ createdAt, justMade, making, ending, onRenew, onEnd }: PresentProps) {
  const t = useText(calendarFeedText)
  const formats = useFormats()
  const [sure, setSure] = useState(false)
  return (
    <Stack gap="xs">
      {!justMade && <Text size="sm">{t.madeAt(formats.instant(createdAt))}</Text>}
      {sure && (
        <Text size="sm" role="alert">
          {t.renewSure}
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          loading={making}
          onClick={() => {
            setSure(!sure)
            if (sure) onRenew()
          }}
        >
          {t.renew}
        </Button>
        {sure ? (
          <Button variant="default" onClick={() => setSure(false)}>
            {t.keep}
          </Button>
        ) : (
          <Button variant="subtle" color="red" loading={ending} onClick={onEnd}>
            {t.end}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** The address, shown this once, and how calendars take it. */
function Told({ path }: { path: string }) {
  const t = useText(calendarFeedText)
  const address = new URL(path, window.location.origin).href
  return (
    <Alert title={t.once} role="status">
      <Stack gap="xs">
        <Group gap="xs" align="end" wrap="nowrap">
          <TextInput
            label={t.address}
            readOnly
            value={address}
            flex={1}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button leftSection={<Icon path={copied ? mdiCheck : mdiContentCopy} size={16} />} onClick={copy}>
                {copied ? t.copied : t.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Text size="sm">{t.secret}</Text>
        <Text size="sm" fw={550}>
          {t.how}
        </Text>
        <List size="sm">
          <List.Item>{t.google}</List.Item>
          <List.Item>{t.outlook}</List.Item>
          <List.Item>{t.apple}</List.Item>
        </List>
        <Text size="xs">{t.slow}</Text>
      </Stack>
    </Alert>
  )
}
