import { Button, Group, Popover, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { mdiAccountOutline, mdiHandBackRightOutline } from '@mdi/js'
import { type Ref, useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { caseText } from '../../case-screen.text.ts'
import { type CaseDetail, casesApi } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { useCaseAct } from '../cases.api.ts'
import { ResponsibleSelect } from '../ResponsibleSelect.tsx'

type Props = {
  detail: CaseDetail
  assigning: boolean
  onAssigning: (open: boolean) => void
  ref?: Ref<HTMLButtonElement>
}

/** Who answers for the case; take it when nobody does, or give it to somebody. */
export function ResponsibleControl({ detail, assigning, onAssigning, ref }: Props) {
  const t = useText(caseText)
  const words = useText(casesText)
  const act = useCaseAct(detail.id)
  const take = () => act.mutate(() => call(casesApi.take, { params: { id: detail.id } }))
  return (
    <Group gap={6}>
      <Icon path={mdiAccountOutline} />
      <Text size="sm">
        <VisuallyHidden>{words.fields.responsible}: </VisuallyHidden>
        {detail.responsible?.name ?? words.nobody}
      </Text>
      {detail.abilities.take && (
        <Button
          size="xs"
          className="no-print"
          leftSection={<Icon path={mdiHandBackRightOutline} size={16} />}
          loading={act.isPending}
          onClick={take}
        >
          {t.take}
        </Button>
      )}
      {detail.abilities.assign && (
        <Popover opened={assigning} onChange={onAssigning} trapFocus returnFocus shadow="md" width={300}>
          <Popover.Target>
            <Button ref={ref} size="xs" variant="default" className="no-print" onClick={() => onAssigning(!assigning)}>
              {t.assign}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <AssignForm detail={detail} onDone={() => onAssigning(false)} />
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  )
}

function AssignForm({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const t = useText(caseText)
  const words = useText(casesText)
  const act = useCaseAct(detail.id)
  const [responsibleId, setResponsibleId] = useState(detail.responsible?.id ?? null)
  const [reason, setReason] = useState('')
  const assign = () => {
    const body = { responsibleId, reason: reason.trim() || undefined }
    act.mutate(() => call(casesApi.assign, { params: { id: detail.id }, body }), { onSuccess: onDone })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        assign()
      }}
    >
      <Stack gap="xs">
        <ResponsibleSelect
          label={t.assignTo}
          placeholder={words.nobody}
          value={responsibleId}
          onChange={setResponsibleId}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
        <TextInput
          label={t.assignWhy}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={act.isPending}>
          {t.assign}
        </Button>
      </Stack>
    </form>
  )
}
