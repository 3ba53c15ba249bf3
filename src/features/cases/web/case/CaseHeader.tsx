import { Alert, Anchor, Button, Group, Kbd, Stack, Text, VisuallyHidden } from '@mantine/core'
import { mdiPrinterOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { caseText } from '../../case-screen.text.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { NextDue } from '../list/NextDue.tsx'
import { PromisesOf } from '../promises/PromisesOf.tsx'
import { RecurrentMark } from '../recurrence/RecurrentMark.tsx'
import { Tag } from '../../../settings/web/Tag.tsx'
import { CaseSubject } from './CaseSubject.tsx'
import { ResponsibleControl } from './ResponsibleControl.tsx'
import { StateMenu } from './StateMenu.tsx'
import { type Viewer, Viewers } from './Viewers.tsx'

type Props = {
  detail: CaseDetail
  viewers: Viewer[]
  assigning: boolean
  onAssigning: (open: boolean) => void
  printing: boolean
  onPrint: () => void
  stateRef: Ref<HTMLButtonElement>
}

/** What it is, how it stands, who answers for it, whose it is. */
export function CaseHeader({ detail, viewers, assigning, onAssigning, printing, onPrint, stateRef }: Props) {
  const t = useText(caseText)
  const words = useText(casesText)
  const formats = useFormats()
  return (
    <Stack gap={8} component="header">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={2} flex={1} miw={0}>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/customers/$id" params={{ id: detail.customer.id }} {...props} />}
          >
            {detail.customer.name}
          </Anchor>
          <CaseSubject detail={detail} />
        </Stack>
        <Button
          size="xs"
          variant="default"
          className="no-print"
          visibleFrom="xs"
          leftSection={<Icon path={mdiPrinterOutline} size={16} />}
          rightSection={<Kbd size="xs">p</Kbd>}
          loading={printing}
          onClick={onPrint}
        >
          {t.print}
        </Button>
      </Group>
      <Group gap="sm">
        <StateMenu detail={detail} ref={stateRef} />
        <Text size="xs" c="dimmed">
          {formats.since(detail.stateSince)}
        </Text>
        <Group gap={4}>
          <VisuallyHidden>{words.fields.priority}: </VisuallyHidden>
          <Tag name={detail.priority.name} color={detail.priority.color} />
        </Group>
        <RecurrentMark of={detail.recurrent} />
        <PromisesOf detail={detail} />
        <ResponsibleControl detail={detail} assigning={assigning} onAssigning={onAssigning} />
        {detail.nextDueAt && (
          <Anchor size="sm" href="#commitments" c="inherit">
            {words.fields.nextDue}: <NextDue at={detail.nextDueAt} />
          </Anchor>
        )}
        <Viewers viewers={viewers} />
      </Group>
      {detail.survivor && (
        <Alert color="orange" py={6}>
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/cases/$number" params={{ number: String(detail.survivor?.number) }} {...props} />
            )}
          >
            {t.survivor(words.number(detail.survivor.number))}
          </Anchor>
        </Alert>
      )}
    </Stack>
  )
}
