import { Textarea, TextInput } from '@mantine/core'
import { use, useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { tellDone } from '../../../../platform/web/tell.ts'
import { FileDrop } from '../../../files/web/FileDrop.tsx'
import { coverageActsText } from '../../coverage-acts.text.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import { type CoverageDetail, coveragesApi } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import { useCoverageChanged } from '../coverages.api.ts'
import { changesInWords } from '../detail/changes-in-words.ts'
import { missingFields } from '../form/attributes-draft.ts'
import { scopeLacks } from '../form/create-lacks.ts'
import { FoldedTerms } from '../form/FoldedTerms.tsx'
import { OwnFields } from '../form/OwnFields.tsx'
import { ScopeFields } from '../form/ScopeFields.tsx'
import { changedCount, changedTerms, termsLacks } from '../form/terms-draft.ts'
import { useCoverageTypes } from '../types/types.api.ts'
import { ActFrame } from './ActFrame.tsx'
import { errorsOf, isComplete } from './act-errors.ts'
import { changeOf, type EditDraft, editDraft } from './edit-draft.ts'

type Props = { detail: CoverageDetail; onClose: () => void }

/** Changes what a coverage covers, its data or its terms; says so when a colleague was faster. */
export function EditCoverage({ detail, onClose }: Props) {
  const t = useText(coverageActsText)
  const form = useText(coverageFormText)
  const words = useText(standingText)
  const language = use(LanguageContext)
  const changed = useCoverageChanged()
  const fields = useCoverageTypes().data?.items.find(({ id }) => id === detail.type.id)?.fields ?? []
  const [draft, keep, clear] = useDraft(`coverage.edit.${detail.id}`, editDraft(detail, language))
  const [uploading, setUploading] = useState(0)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<EditDraft>) => keep((held) => ({ ...held, ...part }))
  const leave = () => {
    clear()
    onClose()
  }
  const { before } = draft
  const saving = useStaleSave({
    read: { ...detail, version: before.version },
    send: (body: ReturnType<typeof changeOf>, version) =>
      call(coveragesApi.save, { params: { id: detail.id }, body: { ...body, version } }),
    onSaved: (saved) => {
      leave()
      tellDone(t.edit.done)
      void changed(saved, saved)
    },
  })
  const lacks = {
    ...scopeLacks(draft, form.needs),
    ...missingFields(fields, draft.attributes, form.needs.attribute),
    ...termsLacks(draft.terms, form.needs),
  }
  const errors = errorsOf({ lacks, tried, error: saving.problem ?? null })
  const send = () => {
    if (uploading) return
    setTried(true)
    const body = changeOf(draft)
    if (!isComplete(lacks)) return
    if (Object.keys(body).length) saving.save(body)
    else leave()
  }
  return (
    <ActFrame
      title={t.titles.edit(words.numbered[detail.kind](detail.number))}
      size="lg"
      send={t.save}
      sending={saving.saving || uploading > 0}
      error={saving.problem}
      fields={['reference', 'notes', 'scope', 'productCodes', 'equipmentIds', 'attributes.', 'terms.']}
      onSend={send}
      onClose={onClose}
      onDiscard={Object.keys(changeOf(draft)).length ? leave : undefined}
      instead={
        saving.current && (
          <StaleNotice changes={changesInWords(language, before, saving.current)} onMine={send} onTheirs={takeTheirs} />
        )
      }
    >
      <TextInput
        label={form.reference}
        placeholder={form.referenceHint}
        maxLength={60}
        value={draft.reference}
        onChange={(event) => change({ reference: event.currentTarget.value })}
        error={errors.reference}
        data-autofocus
      />
      <ScopeFields customerId={detail.customer.id} value={draft} onChange={change} errors={errors} />
      <OwnFields
        fields={fields}
        value={draft.attributes}
        onChange={(attributes) => change({ attributes })}
        errors={errors}
      />
      <Textarea
        label={form.notes}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={draft.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        error={errors.notes}
      />
      <FileDrop value={draft.files} onChange={(files) => change({ files })} onUploading={setUploading} />
      <FoldedTerms
        changed={changedCount(changedTerms(before.terms, draft.terms))}
        help={form.termsHelpEdit}
        kind={detail.kind}
        unlimited={detail.terms.grantMinutes === null}
        value={draft.terms}
        onChange={(part) => change({ terms: { ...draft.terms, ...part } })}
        errors={errors}
      />
    </ActFrame>
  )
  function takeTheirs() {
    leave()
    void changed(detail)
  }
}
