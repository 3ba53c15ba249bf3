import { Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { useText } from '../../../platform/web/language.ts'
import { tellDone } from '../../../platform/web/tell.ts'
import { toInstant } from '../../../platform/web/zone.ts'
import { useMe } from '../../auth/web/session.ts'
import { ResponsibleSelect } from '../../cases/web/ResponsibleSelect.tsx'
import { useClassifications } from '../../settings/web/classifications.ts'
import { commitmentsApi } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'
import { ActForm } from './ActForm.tsx'
import { useRenew } from './commitments.api.ts'
import { DueField } from './DueField.tsx'

type Props = {
  caseId: string
  /** Called when the commitment was made. */
  onDone?: () => void
  onCancel?: () => void
}

type Draft = {
  /** Sending the same draft again, also after a reload, commits it once. */
  key: string
  /** The company's usual one when null. */
  typeId: string | null
  description: string
  responsibleId: string | null
  /** On the clock of Santiago. */
  dueAt: string | null
}

/** Commits an action: what, who answers for it, by when. What is typed is kept per case until it was sent. */
export function MakeCommitment({ caseId, onDone, onCancel }: Props) {
  const t = useText(commitmentsText)
  const me = useMe()
  const renew = useRenew()
  const types = useClassifications().data?.commitmentTypes.filter((type) => type.active) ?? []
  const [key] = useState(() => crypto.randomUUID() as string)
  const [draft, save, clear] = useDraft<Draft>(`commitment.${caseId}`, {
    key,
    typeId: null,
    description: '',
    responsibleId: me.id,
    dueAt: null,
  })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Draft>) => save((held) => ({ ...held, ...part }))
  const typeId = draft.typeId ?? (types.find((type) => type.isDefault) ?? types[0])?.id ?? null
  const make = useMutation({
    mutationFn: (body: { typeId: string; description: string; responsibleId: string; dueAt: string }) =>
      call(commitmentsApi.make, { params: { id: caseId }, body }, { idempotencyKey: draft.key }),
    onSuccess: () => {
      clear()
      tellDone(t.made)
      onDone?.()
      void renew(caseId)
    },
  })
  const lacks = {
    typeId: typeId ? undefined : t.needs.typeId,
    description: draft.description.trim() ? undefined : t.needs.description,
    responsibleId: draft.responsibleId ? undefined : t.needs.responsibleId,
    dueAt: draft.dueAt ? undefined : t.needs.dueAt,
  }
  const refused = make.error instanceof Problem ? make.error.fields : {}
  const errors: Record<string, string | undefined> = tried ? { ...refused, ...defined(lacks) } : refused
  const send = () => {
    setTried(true)
    const { description, responsibleId, dueAt } = draft
    if (!typeId || !description.trim() || !responsibleId || !dueAt) return
    make.mutate({ typeId, description, responsibleId, dueAt: toInstant(dueAt) })
  }
  return (
    <ActForm send={t.send} sending={make.isPending} error={make.error} onSend={send} onCancel={onCancel}>
      <Select
        label={t.fields.type}
        required
        allowDeselect={false}
        data={types.map((type) => ({ value: type.id, label: type.name }))}
        value={typeId}
        onChange={(chosen) => change({ typeId: chosen })}
        error={errors.typeId}
      />
      <Textarea
        label={t.fields.description}
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        autoFocus
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        error={errors.description}
      />
      <DueField
        label={t.fields.dueAt}
        value={draft.dueAt}
        onChange={(dueAt) => change({ dueAt })}
        error={errors.dueAt}
      />
      <ResponsibleSelect
        label={t.fields.responsible}
        required
        clearable={false}
        value={draft.responsibleId}
        onChange={(responsibleId) => change({ responsibleId })}
        error={errors.responsibleId}
      />
    </ActForm>
  )
}

const defined = (errors: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(errors).filter(([, error]) => error))
