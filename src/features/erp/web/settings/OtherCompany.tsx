import { Badge, Group, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { mdiChevronRight } from '@mdi/js'
import { type KeyboardEvent, useId, useState } from 'react'
import { BusyButton } from '../../../../platform/web/BusyButton.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpOthersText } from '../../erp-others.text.ts'
import type { Discovery } from './Found.tsx'
import { OtherFields } from './OtherFields.tsx'
import { RemoveCompany } from './RemoveCompany.tsx'
import { type OtherCompanyState, useOtherCompany } from './use-other-company.ts'
import type { SettingsFormState } from './use-settings-form.ts'

type Props = {
  form: SettingsFormState
  place: number
  lastFound: Discovery | null
  /** Just added, by whoever will type its database now. */
  isFresh: boolean
  onRemove: () => void
}

/** Another company in the form: its name and how its test went; opened, all that is chosen of it. */
export function OtherCompany({ form, place, lastFound, isFresh, onRemove }: Props) {
  const t = useText(erpOthersText)
  const state = useOtherCompany(form, place, lastFound)
  const { other, found, errors } = state
  const [opened, setOpened] = useState(isFresh || !other.database)
  const [title, inside] = [useId(), useId()]
  const database = other.database.trim()
  const name = found?.discovery.company.name ?? (database || t.unnamed)
  // what is told of a field is seen
  const open = opened || Object.values(errors).some(Boolean)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault() // of the form, which tests the first company
    state.test()
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter in its fields tests this company
    <section aria-labelledby={title} className="erp-other" onKeyDown={onKeyDown}>
      <Group gap="xs" justify="space-between">
        <UnstyledButton
          className="erp-other-head"
          aria-expanded={open}
          aria-controls={open ? inside : undefined}
          onClick={() => setOpened(!open)}
        >
          <Icon path={mdiChevronRight} size={18} />
          <span>
            <Title order={3} size="sm" fw={600} id={title} component="span">
              {name}
            </Title>
            {name !== database && database && <span className="erp-small">{database}</span>}
          </span>
          <State state={state} />
        </UnstyledButton>
        <Group gap="xs">
          <BusyButton
            size="compact-sm"
            variant="default"
            aria-label={t.testOne(name)}
            busy={state.testing}
            onClick={state.test}
          >
            {t.test}
          </BusyButton>
          <RemoveCompany name={name} isSaved={other.company !== null} onRemove={onRemove} />
        </Group>
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {state.testing ? t.testing : <VisuallyHidden>{wordOf(state, t)}</VisuallyHidden>}
      </Text>
      {open && (
        <div id={inside}>
          <OtherFields state={state} isFresh={isFresh} />
        </div>
      )}
    </section>
  )
}

/** How its last test went, in a word; nothing of what was saved and answered before. */
function wordOf({ found, isFoundNow, failed, otherwise }: OtherCompanyState, t: (typeof erpOthersText)['es']) {
  if (otherwise) return t.otherwise
  if (failed) return t.fails
  if (isFoundNow) return t.works
  return found ? undefined : t.untested
}

function State({ state }: { state: OtherCompanyState }) {
  const t = useText(erpOthersText)
  const { isFoundNow, failed, otherwise } = state
  const word = wordOf(state, t)
  const colour = otherwise ? 'gray' : failed ? 'red' : isFoundNow ? 'teal' : 'gray'
  return (
    <Group gap={6} component="span">
      {word && (
        <Badge color={colour} variant="light" tt="none" component="span">
          {word}
        </Badge>
      )}
      {state.other.company === null && (
        <Badge color="orange" variant="light" tt="none" component="span">
          {t.unsaved}
        </Badge>
      )}
    </Group>
  )
}
