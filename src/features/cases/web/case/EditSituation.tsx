import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useText } from '../../../../platform/web/language.ts'
import { RichText } from '../../../../platform/web/RichText.tsx'
import { caseText } from '../../case-screen.text.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { useContacts, useEquipment } from '../../../customers/web/customer-choices.ts'
import { SituationFields } from '../register/SituationFields.tsx'
import { EditedCoverage } from './EditedCoverage.tsx'
import { useSaveCase } from './save-case.ts'
import { situationFields, situationOf } from './situation.ts'
import { changesOf, draftOf, rebased, type SituationDraft } from './situation-draft.ts'
import { StaleNotice } from './StaleNotice.tsx'

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
  const change = (part: Partial<SituationDraft>) => keep((held) => ({ ...held, ...part }))
  const send = () => save(changesOf(draft))
  const now = current && situationOf(current)
  const shown = now ? rebased(draft, now) : draft
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
            value={shown.description}
            onChange={(description) => change({ description })}
            onSubmit={send}
            error={problem?.fields.description}
            autoFocus
          />
          <SituationFields
            draft={shown}
            change={change}
            errors={problem?.fields ?? {}}
            contacts={contacts.data?.items ?? []}
            equipment={equipment.data?.items ?? []}
          >
            <EditedCoverage detail={detail} draft={shown} change={change} error={problem?.fields.coverageId} />
          </SituationFields>
          <TextInput
            label={t.changeReason}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          {now && (
            <StaleNotice before={draft.before} now={now} fields={situationFields} onMine={send} onTheirs={leave} />
          )}
          {problem && !Object.keys(problem.fields).length && (
            <Alert color="red" role="alert">
              {problem.message}
            </Alert>
          )}
          {!now && (
            <Group justify="flex-end">
              <Button variant="default" onClick={leave}>
                {t.discard}
              </Button>
              <Button type="submit" loading={saving} disabled={!shown.description}>
                {words.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  )
}
