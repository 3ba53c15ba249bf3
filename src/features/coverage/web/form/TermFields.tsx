import { use } from 'react'
import { daysFrom } from '../../../../platform/shared/days.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useCalendars } from '../../../calendars/web/calendars.api.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { termsInWords } from '../../terms.text.ts'
import { DayField } from '../parts/DayField.tsx'
import { type CoverageDraft, daysOf } from './coverage-draft.ts'
import { HoursField } from './HoursField.tsx'

type Props = {
  draft: CoverageDraft
  type: CoverageType | undefined
  today: string
  change: (part: Partial<CoverageDraft>) => void
  errors: Record<string, string | undefined>
}

/** What the type gives, from when to when, and how many hours. */
export function TermFields({ draft, type, today, change, errors }: Props) {
  const t = useText(coverageFormText)
  const { startsOn, endsOn } = daysOf(draft, type, today)
  const length = startsOn && endsOn && startsOn <= endsOn ? t.lasts(daysFrom(startsOn, endsOn) + 1) : undefined
  return (
    <>
      {type && <TermsSaid type={type} />}
      <div className="form-thirds">
        <DayField
          label={t.startsOn}
          required
          value={startsOn}
          onChange={(startsOn) => change({ startsOn })}
          error={errors.startsOn}
        />
        <DayField
          label={t.endsOn}
          required
          value={endsOn}
          onChange={(endsOn) => change({ endsOn })}
          description={type && draft.endsOn === null ? t.byDuration(type.durationMonths) : length}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={errors.endsOn}
        />
        {type && (
          <HoursField
            terms={type.terms}
            startsOn={startsOn}
            endsOn={endsOn}
            value={draft}
            onChange={({ hours, unlimited }) => change({ hours, unlimited })}
            error={errors.grantedMinutes}
          />
        )}
      </div>
    </>
  )
}

function TermsSaid({ type }: { type: CoverageType }) {
  const language = use(LanguageContext)
  const { data } = useCalendars()
  const calendar = data?.items.find(({ id }) => id === type.terms.calendarId)?.name ?? null
  return <p className="terms-said">{termsInWords(language, type.terms, calendar).join(' ')}</p>
}
