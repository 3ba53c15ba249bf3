import { Select, Text, Textarea, TextInput } from '@mantine/core'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { orderText } from '../../order.text.ts'
import { usePlaces } from '../visits.api.ts'
import type { PlanDraft } from './plan-draft.ts'

type Props = {
  customerId: string
  draft: PlanDraft
  change: (part: Partial<PlanDraft>) => void
  errors: Record<string, string | undefined>
}

/** Where one goes: one of the places that are known of the customer, or any other. */
export function PlaceFields({ customerId, draft, change, errors }: Props) {
  const t = useText(orderText)
  const formats = useFormats()
  const { data } = usePlaces(customerId)
  const places = data?.items ?? []
  const isThis = (one: (typeof places)[number]) =>
    (one.address ?? '') === draft.address && (one.district ?? '') === draft.district && (one.city ?? '') === draft.city
  const chosen = places.findIndex(isThis)
  const lineOf = (one: (typeof places)[number]) => [one.address, one.district, one.city].filter(Boolean).join(', ')
  const choose = (place: string | null) => {
    const one = place === null ? undefined : places[Number(place)]
    if (!one) return
    const said = [one.directions, one.attention, one.phone].filter(Boolean).join(' · ')
    change({
      address: one.address ?? '',
      district: one.district ?? '',
      city: one.city ?? '',
      directions: said || draft.directions,
    })
  }
  return (
    <>
      {places.length > 1 && (
        <Select
          label={t.places}
          description={data?.erpReadAt ? t.erpReadAt(formats.since(data.erpReadAt)) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={places.map((one, place) => ({ value: String(place), label: `${one.name}: ${lineOf(one)}` }))}
          value={chosen < 0 ? null : String(chosen)}
          onChange={choose}
          allowDeselect={false}
          renderOption={({ option }) => {
            const one = places[Number(option.value)]!
            return (
              <span>
                <Text span size="sm" fw={550}>
                  {one.name}
                </Text>{' '}
                <Text span size="xs" c="dimmed">
                  {t.sources[one.source]}
                </Text>
                <Text size="xs">{lineOf(one)}</Text>
              </span>
            )
          }}
        />
      )}
      <TextInput
        label={t.address}
        maxLength={200}
        value={draft.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
        error={errors.address}
      />
      <div className="plan-two">
        <TextInput
          label={t.district}
          maxLength={100}
          value={draft.district}
          onChange={(event) => change({ district: event.currentTarget.value })}
          error={errors.district}
        />
        <TextInput
          label={t.city}
          maxLength={100}
          value={draft.city}
          onChange={(event) => change({ city: event.currentTarget.value })}
          error={errors.city}
        />
      </div>
      <Textarea
        label={t.directions}
        placeholder={t.directionsHelp}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1000}
        value={draft.directions}
        onChange={(event) => change({ directions: event.currentTarget.value })}
        error={errors.directions}
      />
    </>
  )
}
