import { Button, Group, Stack } from '@mantine/core'
import { type KeyboardEvent, use, useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { type CoverageType, coverageTypesApi } from '../../coverage-types.contract.ts'
import { typesText } from '../../types.text.ts'
import { AttentionPart } from './AttentionPart.tsx'
import { CountingPart } from './CountingPart.tsx'
import { useDifferences } from './differences.ts'
import { HoursPart } from './HoursPart.tsx'
import { lacksOf } from './lacks.ts'
import { levelsDraft } from './levels-draft.ts'
import { shownPriorities } from './LevelsTable.tsx'
import { OwnFieldsPart } from './OwnFieldsPart.tsx'
import { TopicsPart } from './TopicsPart.tsx'
import { changeOf, draftOf, newDraft, sentOf, type TypeDraft } from './type-draft.ts'
import { useLackWords } from './type-words.ts'
import { type Design, useTypesChanged } from './types.api.ts'
import { WhatPart } from './WhatPart.tsx'

type Props = {
  /** None: a new one. */
  type?: CoverageType
  design: Design
  onDone: (id: string | undefined) => void
}

/** A kind being designed; what is typed stays in this browser until it is saved or given up. */
export function TypeEditor({ type, design, onDone }: Props) {
  const t = useText(typesText)
  const language = use(LanguageContext)
  const say = useLackWords()
  const differences = useDifferences(design)
  const changed = useTypesChanged()
  const openedWith = (read: CoverageType | undefined) => {
    const typed = read ? draftOf(read, language) : firstDraft()
    return { version: read?.version ?? 0, before: typed, typed, key: crypto.randomUUID() as string }
  }
  const firstDraft = () => {
    const calendar = design.calendars.find((one) => one.isDefault && one.active)
    return newDraft(calendar?.id ?? null, levelsDraft(design.generalLevels, language))
  }
  const [opened] = useState(() => openedWith(type))
  const [{ version, before, typed, key }, setDraft, clear] = useDraft(`coverageType.${type?.id ?? 'new'}`, opened)
  const [tried, setTried] = useState(false)
  const priorities = shownPriorities(design.priorities, before.levels)
  const ids = priorities.map(({ id }) => id)
  const saving = useStaleSave<CoverageType, TypeDraft>({
    read: { version } as CoverageType,
    send: (draft, version) =>
      type
        ? call(coverageTypesApi.save, {
            params: { id: type.id },
            body: { ...changeOf(sentOf(before, ids), sentOf(draft, ids)), version },
          })
        : call(coverageTypesApi.add, { body: sentOf(draft, ids) }, { idempotencyKey: key }),
    onSaved: async (saved) => {
      await changed()
      clear()
      tellDone(type ? t.saved(saved.name) : t.added(saved.name))
      onDone(saved.id)
    },
  })
  const { problem, current } = saving
  const form = useFocusWrong(problem)
  const lacks = lacksOf(typed, ids)
  const errors = { ...problem?.fields, ...(tried && say(lacks)) }
  const onChange = (part: Partial<TypeDraft>) => setDraft((held) => ({ ...held, typed: { ...held.typed, ...part } }))
  const submit = () => {
    setTried(true)
    if (Object.keys(lacks).length) focusWrong(form.current)
    else saving.save(typed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  const part = { draft: typed, errors, onChange }
  return (
    <form
      ref={form}
      className="type-form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <WhatPart {...part} isNew={!type} />
        <HoursPart {...part} />
        <CountingPart {...part} />
        <AttentionPart {...part} before={before} calendars={design.calendars} priorities={priorities} />
        <TopicsPart {...part} topics={design.topics} />
        <OwnFieldsPart {...part} />
        <Stack gap="xs" className="type-actions">
          <FormProblem error={problem} />
          {current ? (
            <StaleNotice
              changes={differences(before, draftOf(current, language))}
              onMine={submit}
              onTheirs={() => {
                saving.dismiss()
                setTried(false)
                setDraft(openedWith(current))
              }}
            />
          ) : (
            <Group justify="flex-end">
              <Button
                variant="default"
                onClick={() => {
                  clear()
                  onDone(type?.id)
                }}
              >
                {t.cancel}
              </Button>
              <Button type="submit" loading={saving.saving}>
                {type ? t.save : t.create}
              </Button>
            </Group>
          )}
        </Stack>
      </Stack>
    </form>
  )
}
