import { Button, Group, Kbd, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { use, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { CustomerSelect } from '../../../customers/web/CustomerSelect.tsx'
import { FileDrop } from '../../../files/web/FileDrop.tsx'
import { coverageFormText } from '../../coverage-form.text.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { coveragesApi } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import { useToday } from '../acts/today.ts'
import { useCoverageChanged } from '../coverages.api.ts'
import { OtherProblem } from '../parts/OtherProblem.tsx'
import { bodyOf, ofCustomer, ofType, useCoverageDraft } from './coverage-draft.ts'
import { useCreateLacks } from './create-lacks.ts'
import { FoldedTerms } from './FoldedTerms.tsx'
import { isUnlimited } from './hours-draft.ts'
import { OwnFields } from './OwnFields.tsx'
import { ScopeFields } from './ScopeFields.tsx'
import { TermFields } from './TermFields.tsx'
import { changedCount, changedTerms, termsDraft } from './terms-draft.ts'
import { TypeField } from './TypeField.tsx'

type Props = { customerId: string | undefined; types: CoverageType[] }

/** Customer, type, send: everything else is proposed. What is typed is kept until it was sent. */
export function CreateCoverageForm({ customerId, types }: Props) {
  const t = useText(coverageFormText)
  const words = useText(standingText)
  const language = use(LanguageContext)
  const today = useToday()
  const navigate = useNavigate()
  const changed = useCoverageChanged()
  const lacksOf = useCreateLacks()
  const { draft, change, clear, started } = useCoverageDraft(customerId)
  const [uploading, setUploading] = useState(0)
  const [tried, setTried] = useState(false)
  const type = types.find((one) => one.id === draft.typeId)
  const lacks = lacksOf(draft, type, today)
  const create = useMutation({
    mutationFn: () => call(coveragesApi.create, { body: bodyOf(draft, type!, today) }, { idempotencyKey: draft.key }),
    onSuccess: async (made) => {
      clear()
      void changed(made, made)
      tellDone(t.saved(words.numbered[made.kind](made.number)))
      await navigate({ to: '/coverages/$number', params: { number: String(made.number) }, replace: true })
    },
    onError: (error) => {
      // the answer was lost, not the contract: what was changed since would be another one
      if (isReused(error)) change({ key: crypto.randomUUID() })
    },
  })
  const form = useFocusWrong(create.error)
  const refused = create.error instanceof Problem ? create.error.fields : {}
  const errors: Record<string, string | undefined> = { ...refused, ...(tried ? lacks : {}) }
  const send = () => {
    if (create.isPending || uploading) return
    setTried(true)
    if (Object.keys(lacks).length) focusWrong(form.current)
    else create.mutate()
  }
  const terms = type && (draft.terms ?? termsDraft(type.terms, language))
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="md">
        <div className="form-grid">
          <CustomerSelect
            label={t.customer}
            placeholder={t.customerHint}
            required
            openOnFocus={false}
            value={draft.customerId}
            onChange={(customer) => change(ofCustomer(customer?.id ?? null))}
            error={errors.customerId}
            autoFocus={!draft.customerId}
          />
          <TypeField
            types={types}
            value={draft.typeId}
            onChange={(typeId) => change(ofType(typeId))}
            error={errors.typeId}
            autoFocus={Boolean(draft.customerId)}
          />
        </div>
        <TermFields draft={draft} type={type} today={today} change={change} errors={errors} />
        <ScopeFields customerId={draft.customerId} value={draft} onChange={change} errors={errors} />
        {type && (
          <OwnFields
            fields={type.fields}
            value={draft.attributes}
            onChange={(attributes) => change({ attributes })}
            errors={errors}
          />
        )}
        <div className="form-grid">
          <TextInput
            label={t.reference}
            placeholder={t.referenceHint}
            maxLength={60}
            value={draft.reference}
            onChange={(event) => change({ reference: event.currentTarget.value })}
            error={errors.reference}
          />
          <Textarea
            label={t.notes}
            autosize
            minRows={1}
            maxRows={8}
            maxLength={10_000}
            value={draft.notes}
            onChange={(event) => change({ notes: event.currentTarget.value })}
            error={errors.notes}
          />
        </div>
        <FileDrop value={draft.files} onChange={(files) => change({ files })} onUploading={setUploading} />
        {type && terms && (
          <FoldedTerms
            changed={draft.terms ? changedCount(changedTerms(type.terms, draft.terms)) : 0}
            help={t.termsHelp}
            kind={type.kind}
            unlimited={isUnlimited(draft, type.terms.grantMinutes)}
            value={terms}
            onChange={(part) => change({ terms: { ...terms, ...part } })}
            errors={errors}
          />
        )}
        {isReused(create.error) ? (
          <Text size="sm" c="red" role="alert">
            {t.sentBefore}
          </Text>
        ) : (
          <OtherProblem error={create.error} fields={SHOWN} />
        )}
        <Group gap="xs" className="form-actions">
          <Button type="submit" loading={create.isPending} disabled={uploading > 0}>
            {t.create}
          </Button>
          <Text size="xs" c="dimmed" visibleFrom="sm">
            <Kbd size="xs">Ctrl</Kbd> + <Kbd size="xs">Enter</Kbd>
          </Text>
          {started && (
            <Button variant="subtle" color="gray" ml="auto" onClick={discard}>
              {t.discard}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
  function discard() {
    clear()
    create.reset()
    setTried(false)
  }
}

/** Fields that say themselves why they were refused. */
const SHOWN = [
  'customerId',
  'typeId',
  'startsOn',
  'endsOn',
  'grantedMinutes',
  'scope',
  'productCodes',
  'equipmentIds',
].concat('reference', 'notes', 'attributes.', 'terms.')

const isReused = (error: Error | null) => error instanceof Problem && error.code === 'idempotency_key_reused'
