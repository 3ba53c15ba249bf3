import { Button, Group, TextInput } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { calendarsApi } from '../../calendars.contract.ts'
import { YEARS } from '../../calendars.rules.ts'
import { calendarsText } from '../../calendars.text.ts'
import { useDayWords } from './day-words.ts'

type Props = { dayInput: Ref<HTMLInputElement>; onAdded: (on: string) => void }

/** One more day on which the company does not attend; ready for the next when done. */
export function AddDayOff({ dayInput, onAdded }: Props) {
  const t = useText(calendarsText).holidays
  const words = useDayWords()
  const [{ on, name }, setDraft, clear] = useDraft('day-off', { on: '', name: '' })
  const [tried, setTried] = useState(false)
  const add = useMutation({
    mutationFn: () => call(calendarsApi.addDayOff, { params: { on }, body: { name } }),
    onSuccess: () => {
      tellDone(t.added(words.long(on)))
      clear()
      setTried(false)
      onAdded(on)
    },
  })
  const form = useFocusWrong(add.error)
  const lacks = { on: on ? undefined : t.needsOn, name: name.trim() ? undefined : t.needsName }
  const refused = add.error instanceof Problem ? add.error.fields : {}
  const errors = { on: (tried && lacks.on) || refused.on, name: (tried && lacks.name) || refused.name }
  const submit = () => {
    setTried(true)
    if (lacks.on || lacks.name) focusWrong(form.current)
    else add.mutate()
  }
  return (
    <form
      ref={form}
      noValidate
      className="add-day-off"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          ref={dayInput}
          type="date"
          label={t.on}
          required
          min={`${YEARS.first}-01-01`}
          max={`${YEARS.last}-12-31`}
          value={on}
          error={errors.on}
          onChange={(event) => {
            const { value } = event.currentTarget
            add.reset()
            setDraft((draft) => ({ ...draft, on: value }))
          }}
          className="add-day-off-on"
        />
        <TextInput
          label={t.name}
          required
          maxLength={80}
          placeholder={t.namePlaceholder}
          value={name}
          error={errors.name}
          onChange={(event) => {
            const { value } = event.currentTarget
            setDraft((draft) => ({ ...draft, name: value }))
          }}
          className="add-day-off-name"
        />
        <Button
          type="submit"
          variant="light"
          leftSection={<Icon path={mdiPlus} />}
          loading={add.isPending}
          className="add-day-off-send"
        >
          {t.add}
        </Button>
      </Group>
      <FormProblem error={add.error} />
    </form>
  )
}
