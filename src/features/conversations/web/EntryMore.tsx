import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useText } from '../../../platform/web/language.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import type { NextState } from '../../cases/web/next-states.ts'
import { useContacts } from '../../customers/web/customer-choices.ts'
import { conversationsText } from '../conversations.text.ts'
import type { EntryDraft } from './entry-draft.ts'

type Props = {
  detail: CaseDetail
  draft: EntryDraft
  change: (part: Partial<EntryDraft>) => void
  states: NextState[]
  stateId: string | null
  errors: Record<string, string>
}

/** With whom, when, seen by whom, and the state it leaves the case in. */
export function EntryMore({ detail, draft, change, states, stateId, errors }: Props) {
  const t = useText(conversationsText)
  const { data: contacts } = useContacts(detail.customer.id)
  const offered = (contacts?.items ?? []).filter((one) => one.active)
  const note = draft.kind === 'internalNote'
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs" verticalSpacing="xs">
        {!note && (
          <NativeSelect
            size="xs"
            label={t.contact}
            value={draft.contactId ?? ''}
            onChange={(event) => change({ contactId: event.currentTarget.value || null })}
            error={errors.contactId}
            data={[{ value: '', label: '—' }, ...offered.map((one) => ({ value: one.id, label: one.name }))]}
          />
        )}
        <TextInput
          size="xs"
          type="datetime-local"
          label={t.saidAt}
          value={draft.saidAt}
          onChange={(event) => change({ saidAt: event.currentTarget.value })}
          error={errors.saidAt}
        />
        {states.length > 0 && (
          <NativeSelect
            size="xs"
            label={t.thenState}
            value={stateId ?? ''}
            onChange={(event) => change({ stateId: event.currentTarget.value || null })}
            error={errors.stateId}
            data={[
              { value: '', label: t.sameState },
              ...states.map(({ state }) => ({ value: state.id, label: state.name })),
            ]}
          />
        )}
      </SimpleGrid>
      {!note && detail.abilities.addInternalEntry && (
        <Checkbox
          size="xs"
          label={t.keepInternal}
          checked={draft.keepInternal}
          onChange={(event) => change({ keepInternal: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
