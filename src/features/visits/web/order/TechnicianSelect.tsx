import { Group, MultiSelect, Text } from '@mantine/core'
import { use, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { orderText } from '../../order.text.ts'
import { MOST_TECHNICIANS } from '../../visits.contract.ts'
import { freeMinutes } from '../board/spans.ts'
import type { useDays } from './use-days.ts'

type Props = {
  value: string[]
  onChange: (ids: string[]) => void
  days: ReturnType<typeof useDays>
  /** Those who are chosen already, whether they are offered or not. */
  known: { id: string; name: string }[]
  error?: string
}

/** Chooses who goes, seeing how much of the day each one has free. */
export function TechnicianSelect({ value, onChange, days, known, error }: Props) {
  const t = useText(orderText)
  const language = use(LanguageContext)
  const [open, setOpen] = useState(false)
  const { technicians } = days
  const others = known.filter(({ id }) => !technicians.some((one) => one.id === id))
  const paused = new Set(technicians.filter((one) => one.availability === 'paused').map(({ id }) => id))
  const free = (id: string) => freeMinutes(days.busyOn(id).map(({ span }) => span))
  return (
    <MultiSelect
      label={t.who}
      description={t.whoHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={value.length ? undefined : t.chooseWho}
      data={[...technicians, ...others].map(({ id, name }) => ({ value: id, label: name }))}
      filter={foldedFilter}
      searchable
      selectFirstOptionOnChange
      clearable
      hidePickedOptions
      maxValues={MOST_TECHNICIANS}
      // what the fields are made from comes after the dialog
      autoFocus
      data-autofocus
      openOnFocus={false}
      // one goes nearly always: those who do not go are not left lying over the days
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      value={value}
      onChange={(ids) => {
        setOpen(false)
        onChange(ids)
      }}
      error={error}
      renderOption={({ option }) => (
        <Group justify="space-between" w="100%" wrap="nowrap">
          <span>{paused.has(option.value) ? t.paused(option.label) : option.label}</span>
          <Text size="xs" c="dimmed">
            {free(option.value) ? t.free(showMinutes(free(option.value), language)) : t.noneFree}
          </Text>
        </Group>
      )}
    />
  )
}
