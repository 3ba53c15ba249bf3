import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { use, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { tellDone } from '../../../../platform/web/tell.ts'
import { coverageTypesApi } from '../../coverage-types.contract.ts'
import { typesText } from '../../types.text.ts'
import { levelLacks } from './lacks.ts'
import { levelsDraft, type LevelsDraft, sentLevels } from './levels-draft.ts'
import { LevelsTable, shownPriorities } from './LevelsTable.tsx'
import { useLackWords } from './type-words.ts'
import { type Design, useTypesChanged } from './types.api.ts'

/** What is promised to those whom no contract or warranty covers. */
export function GeneralLevels({ design }: { design: Design }) {
  const t = useText(typesText)
  const language = use(LanguageContext)
  const say = useLackWords()
  const changed = useTypesChanged()
  const [typed, setTyped, clear] = useDraft<LevelsDraft | null>('serviceLevels', null)
  const [tried, setTried] = useState(false)
  const read = levelsDraft(design.generalLevels, language)
  const levels = typed ?? read
  const priorities = shownPriorities(design.priorities, read)
  const ids = priorities.map(({ id }) => id)
  const save = useMutation({
    mutationFn: () => call(coverageTypesApi.saveLevels, { body: { items: sentLevels(levels, ids) } }),
    onSuccess: async () => {
      await changed()
      clear()
      setTried(false)
      tellDone(t.general.saved)
    },
  })
  const form = useFocusWrong(save.error)
  const lacks = levelLacks(levels, ids, 'items')
  const refused = save.error instanceof Problem ? save.error.fields : {}
  return (
    <Panel title={t.general.title}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (Object.keys(lacks).length) focusWrong(form.current)
          else save.mutate()
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t.general.explain}
          </Text>
          <LevelsTable
            priorities={priorities}
            levels={levels}
            field="items"
            errors={{ ...refused, ...(tried && say(lacks)) }}
            onChange={setTyped}
          />
          <FormProblem error={save.error} />
          {typed && (
            <Group justify="flex-end">
              <Button
                variant="default"
                onClick={() => {
                  clear()
                  setTried(false)
                  save.reset()
                }}
              >
                {t.cancel}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Panel>
  )
}
