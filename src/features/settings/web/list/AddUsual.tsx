import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { use } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { classificationsText } from '../../classifications.text.ts'
import { firstClassificationsText } from '../../first-classifications.text.ts'
import { settingsApi, type UsualKind } from '../../settings.contract.ts'
import { useClassificationsChanged } from '../classifications.ts'

const names = {
  'internal-activities': 'internalActivities',
  'pause-reasons': 'pauseReasons',
  'customer-classes': 'customerClasses',
} as const

/** In a list that is empty, as in a company that began before there was this kind: what a new one starts with. */
export function AddUsual({ kind }: { kind: UsualKind }) {
  const t = useText(classificationsText)
  const usual = firstClassificationsText[use(LanguageContext)][names[kind]]
  const changed = useClassificationsChanged()
  const add = useMutation({
    mutationFn: () => call(settingsApi.addUsual, { params: { kind } }),
    onSuccess: ({ items }) => {
      tellDone(t.usualAdded(items.length))
      return changed()
    },
    onError: tellProblem,
  })
  return (
    <Stack gap={6} px="md" pb="md" align="flex-start">
      <Button variant="light" loading={add.isPending} onClick={() => add.mutate()}>
        {t.usual[kind]}
      </Button>
      <Text size="xs" c="dimmed">
        {t.usualHelp[kind](Object.values(usual).join(', '))}
      </Text>
    </Stack>
  )
}
