import { Button, Loader, Menu, Stack, Text } from '@mantine/core'
import { mdiChevronDown, mdiLockOutline } from '@mdi/js'
import { type Ref, useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { type CaseDetail, casesApi } from '../../cases.contract.ts'
import { caseText } from '../../case-screen.text.ts'
import { casesText } from '../../cases.text.ts'
import { useCaseAct } from '../cases.api.ts'
import { type NextState, useNextStates } from '../next-states.ts'
import { Dot, Tag } from '../../../settings/web/Tag.tsx'
import './case.css'
import { ReopenDialog } from './ReopenDialog.tsx'

/** The state, and where the case may go from it; what stands against closing is said before it is tried. */
export function StateMenu({ detail, ref }: { detail: CaseDetail; ref?: Ref<HTMLButtonElement> }) {
  const t = useText(caseText)
  const words = useText(casesText)
  const act = useCaseAct(detail.id)
  const next = useNextStates(detail)
  const [reopening, setReopening] = useState<NextState>()
  const open = next.filter((one) => !one.why.length)
  const refused = next.filter((one) => one.why.length)
  if (!detail.abilities.changeState) return <Tag {...detail.state} />
  const choose = (chosen: NextState) => {
    if (act.isPending) return
    if (chosen.needsReason) return setReopening(chosen)
    const body = { stateId: chosen.state.id }
    act.mutate(() => call(casesApi.changeState, { params: { id: detail.id }, body }))
  }
  return (
    <>
      <Menu position="bottom-start" shadow="md" width={300} withinPortal={false}>
        <Menu.Target>
          <Button
            ref={ref}
            size="xs"
            variant="default"
            // not `loading`, which would disable it and so lose the focus that returns to it
            aria-busy={act.isPending}
            leftSection={<Dot color={detail.state.color} />}
            rightSection={act.isPending ? <Loader size={16} /> : <Icon path={mdiChevronDown} size={16} />}
            aria-label={`${t.changeState}: ${detail.state.name}`}
          >
            {detail.state.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {open.map((one) => (
            <Menu.Item
              key={one.state.id}
              leftSection={<Dot color={one.state.color} />}
              rightSection={
                <Text size="xs" c="dimmed">
                  {words.categories[one.state.category]}
                </Text>
              }
              onClick={() => choose(one)}
            >
              {one.state.name}
            </Menu.Item>
          ))}
          {refused.length > 0 && <Menu.Label>{t.closingRefused}</Menu.Label>}
          {refused.map((one) => (
            <Menu.Item
              key={one.state.id}
              disabled
              leftSection={<Icon path={mdiLockOutline} size={14} />}
              className="refused"
            >
              <Stack gap={2}>
                <span>{one.state.name}</span>
                {one.why.map((why) => (
                  <Text key={why} size="xs">
                    {why}
                  </Text>
                ))}
              </Stack>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {reopening && <ReopenDialog caseId={detail.id} next={reopening} onClose={() => setReopening(undefined)} />}
    </>
  )
}
