import { Anchor, Checkbox, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { addDays, lastDayOf, showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { call } from '../../../../platform/web/call.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useSendKey } from '../../../../platform/web/send-key.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageActsText } from '../../coverage-acts.text.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import { type CoverageDetail, coveragesApi } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import { type AttributesDraft, missingFields } from '../form/attributes-draft.ts'
import { HoursField } from '../form/HoursField.tsx'
import { isUnlimited, minutesOf, UNTOUCHED } from '../form/hours-draft.ts'
import { OwnFields } from '../form/OwnFields.tsx'
import { TypeField } from '../form/TypeField.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useCoverageTypes } from '../types/types.api.ts'
import { useCoverageAct } from './act.api.ts'
import { ActFrame } from './ActFrame.tsx'
import { useActDraft } from './act-draft.ts'
import { errorsOf, isComplete } from './act-errors.ts'
import { attributesSent, carriedOver, hasHoursToTake } from './renew-draft.ts'

type Props = { detail: CoverageDetail; onClose: () => void; onMade?: (made: CoverageDetail) => void }

type Draft = typeof UNTOUCHED & {
  /** The same type when null, and the days that follow from it. */
  typeId: string | null
  startsOn: string | null
  endsOn: string | null
  along: boolean
  reference: string
  /** Own fields, as far as they were typed. */
  attributes: AttributesDraft
}

const EMPTY: Draft = {
  typeId: null,
  startsOn: null,
  endsOn: null,
  ...UNTOUCHED,
  along: false,
  reference: '',
  attributes: {},
}

/** Renews a coverage: dates and hours are proposed, what is left can be taken along. */
export function RenewCoverage({ detail, onClose, onMade }: Props) {
  const t = useText(coverageActsText)
  const form = useText(coverageFormText)
  const words = useText(standingText)
  const language = use(LanguageContext)
  const sendKey = useSendKey()
  const types = (useCoverageTypes().data?.items ?? []).filter((type) => type.active || type.id === detail.type.id)
  const { draft, change, clear, tried, setTried } = useActDraft(`coverage.renew.${detail.id}`, EMPTY)
  const typeId = draft.typeId ?? detail.type.id
  const type = types.find((one) => one.id === typeId)
  const same = typeId === detail.type.id
  const terms = same || !type ? detail.terms : type.terms
  const startsOn = draft.startsOn ?? addDays(detail.lastDay, 1)
  const endsOn = draft.endsOn ?? (type && startsOn ? lastDayOf(startsOn, type.durationMonths) : '')
  const minutes = minutesOf(draft, terms.grantMinutes)
  const fields = type?.fields ?? []
  const attributes = { ...carriedOver(detail, types, type), ...draft.attributes }
  const mayTakeAlong =
    detail.terms.grantMinutes !== null && !isUnlimited(draft, terms.grantMinutes) && hasHoursToTake(detail)
  const lacks = {
    typeId: undefined,
    startsOn: startsOn ? undefined : t.needs.day,
    endsOn: endsOn ? undefined : t.needs.day,
    grantedMinutes: minutes === undefined ? t.needs.minutes : undefined,
    takesHoursAlong: undefined,
    reference: undefined,
    ...missingFields(fields, attributes, form.needs.attribute),
  }
  const leave = () => {
    clear()
    onClose()
  }
  const act = useCoverageAct(
    detail,
    () => {
      const body = {
        startsOn,
        endsOn,
        typeId: same ? undefined : typeId,
        grantedMinutes: minutes === terms.grantMinutes ? undefined : minutes,
        takesHoursAlong: mayTakeAlong && draft.along,
        reference: draft.reference,
        attributes: attributesSent(fields, attributes, { same, typed: draft.attributes }),
      }
      return call(coveragesApi.renew, { params: { id: detail.id }, body }, { idempotencyKey: sendKey(body) })
    },
    (made) => {
      leave()
      tellDone(t.renew.done(words.numbered[made.kind](made.number)))
      onMade?.(made)
    },
  )
  const errors = errorsOf({ lacks, tried, error: act.error })
  const send = () => {
    setTried(true)
    if (isComplete(lacks)) act.mutate()
  }
  return (
    <ActFrame
      title={t.titles.renew(words.numbered[detail.kind](detail.number))}
      size="lg"
      send={t.renew.send}
      sending={act.isPending}
      error={act.error}
      fields={[...Object.keys(lacks), 'attributes.']}
      onSend={send}
      onClose={onClose}
      onDiscard={draft === EMPTY ? undefined : leave}
      instead={detail.renewedBy ? <Renewed by={detail.renewedBy.number} onClose={onClose} /> : undefined}
    >
      {!detail.renewedBy && (
        <>
          <Text size="sm">
            {detail.customer.name} · <Unbroken>{t.renew.after(showDay(detail.lastDay))}</Unbroken>{' '}
            {same ? t.renew.keeps : t.renew.ofType}
          </Text>
          <div className="act-row">
            <DayField
              label={t.renew.startsOn}
              required
              value={startsOn}
              onChange={(startsOn) => change({ startsOn })}
              error={errors.startsOn}
              data-autofocus
            />
            <DayField
              label={t.renew.endsOn}
              required
              value={endsOn}
              onChange={(endsOn) => change({ endsOn })}
              description={type && draft.endsOn === null ? form.byDuration(type.durationMonths) : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={errors.endsOn}
            />
          </div>
          <div className="act-row">
            <TypeField
              types={types}
              value={typeId}
              onChange={(typeId) => change({ typeId, endsOn: null, ...UNTOUCHED })}
              error={errors.typeId}
            />
            <HoursField
              terms={terms}
              startsOn={startsOn}
              endsOn={endsOn}
              value={draft}
              onChange={({ hours, unlimited }) => change({ hours, unlimited })}
              error={errors.grantedMinutes}
            />
          </div>
          {same && fields.length > 0 && (
            <Text size="sm" c="dimmed">
              {t.renew.ownFields}
            </Text>
          )}
          <OwnFields
            fields={fields}
            value={attributes}
            onChange={(attributes) => change({ attributes })}
            errors={errors}
          />
          {detail.overrunMinutes > 0 && (
            <Text size="sm">{t.renew.overrun(showMinutes(detail.overrunMinutes, language))}</Text>
          )}
          {mayTakeAlong && (
            <Checkbox
              label={t.renew.along}
              description={t.renew.alongHelp(showMinutes(detail.remainingMinutes ?? 0, language))}
              checked={draft.along}
              onChange={(event) => change({ along: event.currentTarget.checked })}
              error={errors.takesHoursAlong}
            />
          )}
          <TextInput
            label={t.renew.reference}
            placeholder={form.referenceHint}
            maxLength={60}
            value={draft.reference}
            onChange={(event) => change({ reference: event.currentTarget.value })}
            error={errors.reference}
          />
        </>
      )}
    </ActFrame>
  )
}

function Renewed({ by, onClose }: { by: number; onClose: () => void }) {
  const t = useText(coverageActsText)
  return (
    <Text>
      {t.renew.already(by)}{' '}
      <Anchor
        renderRoot={(props) => (
          <Link to="/coverages/$number" params={{ number: String(by) }} onClick={onClose} {...props} />
        )}
      >
        {t.renew.open}
      </Anchor>
    </Text>
  )
}
