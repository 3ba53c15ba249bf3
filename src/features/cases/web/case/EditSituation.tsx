import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useText } from '../../../../platform/web/language.ts'
import { RichText } from '../../../../platform/web/RichText.tsx'
import { caseText } from '../../case-screen.text.ts'
import type { CaseDetail, Channel } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { useContacts, useEquipment } from '../customer-choices.ts'
import { SituationFields } from '../register/SituationFields.tsx'
import { type CaseChange, useSaveCase } from './save-case.ts'
import { type Situation, situationFields, situationOf } from './situation.ts'
import { StaleNotice } from './StaleNotice.tsx'

type Draft = {
  before: Situation
  description: string
  channel: Channel
  contactId: string | null
  equipmentId: string | null
  topicId: string | null
  priorityId: string | null
  reason: string
}

const draftOf = (before: Situation): Draft => ({
  before,
  description: before.descriptionHtml,
  channel: before.channel,
  contactId: before.contact?.id ?? null,
  equipmentId: before.equipment?.id ?? null,
  topicId: before.topic?.id ?? null,
  priorityId: before.priority.id,
  reason: '',
})

/** Only what differs from what was read, so that a colleague's change of something else stays. */
function changesOf(draft: Draft): CaseChange {
  const before = draftOf(draft.before)
  const { description, channel, contactId, equipmentId, topicId, priorityId } = draft
  return {
    description: description === before.description ? undefined : description,
    channel: channel === before.channel ? undefined : channel,
    contactId: contactId === before.contactId ? undefined : contactId,
    equipmentId: equipmentId === before.equipmentId ? undefined : equipmentId,
    topicId: topicId === before.topicId ? undefined : topicId,
    priorityId: priorityId === before.priorityId ? undefined : (priorityId ?? undefined),
    reason: draft.reason.trim() || undefined,
  }
}

/** Corrects what was registered; every change goes to the history with its reason. */
export function EditSituation({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const t = useText(caseText)
  const words = useText(casesText)
  const [draft, keep, clear] = useDraft(`situation.${detail.id}`, draftOf(situationOf(detail)))
  const contacts = useContacts(detail.customer.id)
  const equipment = useEquipment(detail.customer.id)
  const leave = () => {
    clear()
    onClose()
  }
  const { save, saving, problem, current } = useSaveCase(detail, draft.before.version, leave)
  const change = (part: Partial<Draft>) => keep((held) => ({ ...held, ...part }))
  const send = () => save(changesOf(draft))
  return (
    <Modal opened onClose={onClose} size="lg" title={t.editSituation} closeButtonProps={{ 'aria-label': words.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="sm">
          <RichText
            label={words.fields.description}
            value={draft.description}
            onChange={(description) => change({ description })}
            onSubmit={send}
            error={problem?.fields.description}
            autoFocus
          />
          <SituationFields
            draft={draft}
            change={change}
            errors={problem?.fields ?? {}}
            contacts={contacts.data?.items ?? []}
            equipment={equipment.data?.items ?? []}
          />
          <TextInput
            label={t.changeReason}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          {current && (
            <StaleNotice
              before={draft.before}
              now={situationOf(current)}
              fields={situationFields}
              onMine={send}
              onTheirs={leave}
            />
          )}
          {problem && !Object.keys(problem.fields).length && (
            <Alert color="red" role="alert">
              {problem.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {t.discard}
            </Button>
            <Button type="submit" loading={saving} disabled={!draft.description}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
