import { Text } from '@mantine/core'
import { useMutationState } from '@tanstack/react-query'
import { useText } from '../../../platform/web/language.ts'
import { RichBody } from '../../../platform/web/RichBody.tsx'
import { conversationsText } from '../conversations.text.ts'
import { addingEntry, type NewEntry } from './add-entry.ts'

/** What was just sent and has no answer yet, shown where it will stand. */
export function SavingEntries({ caseId }: { caseId: string }) {
  const t = useText(conversationsText)
  const saving = useMutationState({
    filters: { mutationKey: addingEntry(caseId), status: 'pending' },
    select: (mutation) => mutation.state.variables as NewEntry,
  })
  return saving.map((entry) => (
    <article key={entry.key} className="entry" data-saving aria-busy="true">
      <Text size="sm" fw={650}>
        {t.kinds[entry.kind]} · {t.saving}
      </Text>
      <RichBody html={entry.body} />
    </article>
  ))
}
