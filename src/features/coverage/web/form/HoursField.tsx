import { Checkbox, Stack } from '@mantine/core'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { coverageFormText } from '../../coverage-form.text.ts'
import { contractedGrants } from '../../grants.rules.ts'
import type { Terms } from '../../terms.contract.ts'
import { type HoursDraft, isUnlimited, minutesOf } from './hours-draft.ts'

type Props = {
  /** What is proposed, and how it is given. */
  terms: Pick<Terms, 'grantMinutes' | 'grantPeriod' | 'carryOver'>
  /** The days it is for; what is not yet a term says nothing of the sum. */
  startsOn: string
  endsOn: string
  value: HoursDraft
  onChange: (value: HoursDraft) => void
  error: string | undefined
}

/** The hours of a coverage: proposed by its type, said what they come to, or without limit. */
export function HoursField({ terms, startsOn, endsOn, value, onChange, error }: Props) {
  const t = useText(coverageFormText)
  const language = use(LanguageContext)
  const { grantMinutes: proposed, grantPeriod, carryOver } = terms
  const unlimited = isUnlimited(value, proposed)
  const minutes = minutesOf(value, proposed)
  const time = (minutes: number) => showMinutes(minutes, language)
  const told = () => {
    if (!minutes || grantPeriod === 'term' || !isTerm(startsOn, endsOn)) return undefined
    const { length } = contractedGrants({ startsOn, endsOn }, { minutes, period: grantPeriod, carryOver })
    return `${t.inTotal[grantPeriod](length, time(length * minutes))} ${carryOver ? t.carried : t.lost}`
  }
  return (
    <Stack gap={6}>
      <MinutesField
        label={t.hours[grantPeriod]}
        required={!unlimited}
        disabled={unlimited}
        bare="hours"
        step={60}
        placeholder={unlimited ? t.unlimited : undefined}
        value={unlimited ? '' : (value.hours ?? (proposed === null ? '' : time(proposed)))}
        onChange={(hours) => onChange({ ...value, hours })}
        description={told()}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={error}
      />
      <Checkbox
        size="xs"
        label={t.unlimited}
        checked={unlimited}
        onChange={(event) => onChange({ ...value, unlimited: event.currentTarget.checked })}
      />
    </Stack>
  )
}

const LONGEST_YEARS = 20

/** A draft may hold any two days, also half typed ones. */
const isTerm = (startsOn: string, endsOn: string) =>
  startsOn !== '' && startsOn <= endsOn && Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) <= LONGEST_YEARS
