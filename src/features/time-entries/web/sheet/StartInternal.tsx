import { Button, Menu } from '@mantine/core'
import { mdiPlay } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { timerText } from '../../timer.text.ts'
import { openTime } from '../time-dialog.ts'
import { useStartTimer, useTimer } from '../timer/timer.api.ts'

/** Starts the timer on an internal activity; one that runs is stopped first. */
export function StartInternal() {
  const t = useText(timerText)
  const timer = useTimer()
  const start = useStartTimer()
  const activities = (useClassifications().data?.internalActivities ?? []).filter((one) => one.active)
  const begin = (activityId: string) => {
    if (timer) openTime({ act: 'stop', next: { activityId } })
    else start.mutate({ activityId })
  }
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<Icon path={mdiPlay} />} loading={start.isPending}>
          {t.start}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {activities.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => begin(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
