import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { use } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { coverageTypesApi } from '../../coverage-types.contract.ts'
import { firstTypesText } from '../../first-types.text.ts'
import { typesText } from '../../types.text.ts'
import { useTypesChanged } from './types.api.ts'

/** Nothing is designed yet, as in a company that began before there were contracts: what a new one starts with. */
export function NoTypes() {
  const t = useText(typesText)
  const usual = firstTypesText[use(LanguageContext)]
  const changed = useTypesChanged()
  const add = useMutation({
    mutationFn: () => call(coverageTypesApi.addUsual),
    onSuccess: ({ items }) => {
      tellDone(t.usualAdded(items.length))
      return changed()
    },
    onError: tellProblem,
  })
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{t.empty}</Text>
      <Button variant="light" loading={add.isPending} onClick={() => add.mutate()}>
        {t.usual}
      </Button>
      <Text size="sm" c="dimmed">
        {t.usualHelp(Object.values(usual).join(', '))}
      </Text>
    </Stack>
  )
}
