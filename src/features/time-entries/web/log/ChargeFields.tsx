import { Select, Text, Textarea } from '@mantine/core'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { timeEntriesApi } from '../../time-entries.contract.ts'
import { logTimeText } from '../../log-time.text.ts'
import type { TimeFor } from '../time-for.ts'
import { type Change, PROPOSED, type TimeDraft } from './time-draft.ts'

export type Preview = Answer<typeof timeEntriesApi.preview>

type Choice = Preview['choices'][number]

type Props = {
  of: TimeFor
  draft: TimeDraft
  change: Change
  preview: Preview | undefined
  errors: { coverageId?: string; notChargedReason?: string }
}

const NOT_CHARGED = 'none'

/** What it is charged to: what the rule proposes unless another is chosen, or nothing and why. */
export function ChargeFields({ of, draft, change, preview, errors }: Props) {
  const t = useText(logTimeText)
  const choices = withPresent(of, preview)
  const [first] = preview?.choices ?? []
  const named = (one: { number: number; name: string }) => t.coverage(one.number, one.name)
  const asOption = (one: Choice) => ({ value: one.id, label: named(one), text: one.text })
  const proposed = {
    value: PROPOSED,
    label: first?.covers ? t.proposed(named(first)) : preview ? t.nothingCovers : t.whateverCovers,
    text: first?.covers ? first.text : '',
  }
  const others = choices.filter((one) => one !== first || !one.covers).map(asOption)
  const none = { value: NOT_CHARGED, label: t.notCharged, text: '' }
  // without a case, the contract is what says whose time it is
  const options = of.case ? [proposed, ...others, none] : choices.map(asOption)
  const value = draft.coverageId ?? NOT_CHARGED
  const shown = value === first?.id && first.covers && of.case ? PROPOSED : value
  const byId = new Map(options.map((one) => [one.value, one.text]))
  return (
    <>
      <Select
        label={t.chargedTo}
        allowDeselect={false}
        data={options.map(({ value, label }) => ({ value, label }))}
        value={shown}
        onChange={(chosen) => change({ coverageId: chosen === NOT_CHARGED ? null : chosen })}
        renderOption={({ option }) => (
          <div>
            {option.label}
            <Text size="xs" c="dimmed">
              {byId.get(option.value)}
            </Text>
          </div>
        )}
        error={errors.coverageId}
      />
      {draft.coverageId === null && (
        <Textarea
          label={t.reason}
          required
          autosize
          minRows={1}
          maxLength={1000}
          value={draft.notChargedReason}
          onChange={(event) => change({ notChargedReason: event.currentTarget.value })}
          error={errors.notChargedReason}
        />
      )}
    </>
  )
}

/** The one it is charged to just now stands among the choices, wherever it came from. */
function withPresent(of: TimeFor, preview: Preview | undefined) {
  const choices = preview?.choices ?? []
  const present = preview?.explanation.coverage ?? of.coverage
  if (!present || choices.some(({ id }) => id === present.id)) return choices
  return [...choices, { ...present, covers: true, text: '' }]
}
