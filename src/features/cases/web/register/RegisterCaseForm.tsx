import { Alert, Button, Group, Kbd, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, use, useRef, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { focusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { RichText } from '../../../../platform/web/RichText.tsx'
import type { Contact, Equipment } from '../../../customers/customers.contract.ts'
import { ServeForThis } from '../../../service/web/ServeForThis.tsx'
import { FileDrop } from '../../../files/web/FileDrop.tsx'
import { type CaseItem, casesApi } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { registerText } from '../../register.text.ts'
import { CoverageSelect } from '../promises/CoverageSelect.tsx'
import { PromisedIfNow } from '../promises/PromisedIfNow.tsx'
import { ResponsibleSelect } from '../ResponsibleSelect.tsx'
import { BesideSituation } from './beside-situation.ts'
import { type CaseDraft, useCaseDraft } from './case-draft.ts'
import { EarlierEvents } from './EarlierEvents.tsx'
import { SituationFields } from './SituationFields.tsx'

type Props = {
  customer: { id: string; name: string }
  contacts: Contact[]
  equipment: Equipment[]
  pendingCases: CaseItem[]
  onRegistered: (registered: { id: string; number: number }) => void
  onCancel: () => void
}

/** Subject, description, send: everything else is proposed. What is typed is kept per customer until it was sent. */
export function RegisterCaseForm({ customer, contacts, equipment, pendingCases, onRegistered, onCancel }: Props) {
  const t = useText(registerText)
  const { id: customerId } = customer
  const words = useText(casesText)
  const { draft, change, startAnew, started } = useCaseDraft(customerId)
  const asked = { customerId, equipmentId: draft.equipmentId, topicId: draft.topicId }
  const beside = use(BesideSituation)
  const [uploading, setUploading] = useState(0)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const register = useMutation({
    mutationFn: () => call(casesApi.register, { body: bodyOf(customerId, draft) }, { idempotencyKey: draft.key }),
    onSuccess: (registered) => {
      startAnew()
      onRegistered(registered)
    },
    onError: (error) => {
      // the answer was lost, not the case: what was changed since would be another one
      if (error instanceof Problem && error.code === 'idempotency_key_reused') change({ key: crypto.randomUUID() })
    },
  })
  const problem = register.error instanceof Problem ? register.error : undefined
  const errors = { ...problem?.fields, ...missing }
  const busy = register.isPending || uploading > 0
  const form = useRef<HTMLFormElement>(null)
  const send = () => {
    if (busy) return
    const lacks = {
      ...(draft.subject.trim() ? {} : { subject: t.needsSubject }),
      ...(draft.description ? {} : { description: t.needsDescription }),
    }
    setMissing(lacks)
    if (Object.keys(lacks).length) focusWrong(form.current)
    else register.mutate()
  }
  const edit = (part: Partial<CaseDraft>) => {
    setMissing({})
    change(part)
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => onCtrlEnter(event, send)}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t.hint}
        </Text>
        <TextInput
          label={words.fields.subject}
          required
          maxLength={200}
          value={draft.subject}
          onChange={(event) => edit({ subject: event.currentTarget.value })}
          error={errors.subject}
          data-autofocus
        />
        <RichText
          label={words.fields.description}
          required
          value={draft.description}
          onChange={(description) => edit({ description })}
          onSubmit={send}
          error={errors.description}
        />
        <SituationFields draft={draft} change={edit} errors={errors} contacts={contacts} equipment={equipment}>
          <ResponsibleSelect
            label={words.fields.responsible}
            placeholder={words.nobody}
            value={draft.responsibleId}
            onChange={(responsibleId) => edit({ responsibleId })}
            error={errors.responsibleId}
          />
        </SituationFields>
        <CoverageSelect
          asked={asked}
          value={draft.coverageId}
          onChange={(coverageId) => edit({ coverageId })}
          error={errors.coverageId}
        />
        <ServeForThis customer={customer} equipmentId={draft.equipmentId} topicId={draft.topicId} />
        <PromisedIfNow asked={asked} coverageId={draft.coverageId} priorityId={draft.priorityId} />
        <EarlierEvents
          customerId={customerId}
          offered={pendingCases}
          value={draft.links}
          onChange={(links) => edit({ links })}
        />
        <FileDrop value={draft.files} onChange={(files) => change({ files })} onUploading={setUploading} />
        {problem && !Object.keys(problem.fields).some((field) => SHOWN.has(field)) && (
          <Alert color="red" role="alert">
            {problem.code === 'idempotency_key_reused'
              ? t.sentBefore
              : [problem.message, ...Object.values(problem.fields)].join(' ')}
          </Alert>
        )}
        <div className="form-foot">
          {beside && (
            <div className="form-beside">
              {beside({
                customerId,
                equipmentId: draft.equipmentId,
                topicId: draft.topicId,
                subject: draft.subject,
                description: draft.description,
                relatedIds: draft.links.map(({ relatedCaseId }) => relatedCaseId),
                onRelate: ({ id, number, subject }, kind = 'relatesTo') =>
                  edit({ links: [...draft.links, { relatedCaseId: id, number, subject, kind }] }),
                notRecurrenceOf: draft.notRecurrenceOf ?? [],
                onNotRecurrence: (id) => edit({ notRecurrenceOf: [...(draft.notRecurrenceOf ?? []), id] }),
              })}
            </div>
          )}
          <Group gap="xs" className="form-actions">
            <Button type="submit" loading={register.isPending} disabled={uploading > 0}>
              {t.send}
            </Button>
            <Text size="xs" c="dimmed" visibleFrom="sm">
              <Kbd size="xs">Ctrl</Kbd> + <Kbd size="xs">Enter</Kbd>
            </Text>
            {started && (
              <Button size="xs" variant="subtle" color="gray" ml="auto" onClick={startAnew}>
                {t.discard}
              </Button>
            )}
            <Button size="xs" variant="default" ml={started ? 0 : 'auto'} onClick={onCancel}>
              {words.close}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  )
}

/** Fields that show their own error. */
const SHOWN = new Set([
  'subject',
  'description',
  'contactId',
  'equipmentId',
  'topicId',
  'priorityId',
  'responsibleId',
  'coverageId',
])

const onCtrlEnter = (event: KeyboardEvent, send: () => void) => {
  // inside the editor, the editor has taken it
  if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  send()
}

const MOST_DISMISSED = 20

const bodyOf = (customerId: string, draft: CaseDraft) => ({
  customerId,
  subject: draft.subject,
  description: draft.description,
  channel: draft.channel,
  contactId: draft.contactId,
  equipmentId: draft.equipmentId,
  topicId: draft.topicId,
  priorityId: draft.priorityId ?? undefined,
  responsibleId: draft.responsibleId,
  coverageId: draft.coverageId,
  links: draft.links.map(({ relatedCaseId, kind }) => ({ relatedCaseId, kind })),
  notRecurrenceOf: draft.notRecurrenceOf?.slice(-MOST_DISMISSED),
  fileIds: draft.files.map((file) => file.id),
})
