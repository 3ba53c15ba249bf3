import { Button, Text } from '@mantine/core'
import { mdiMapMarkerOutline } from '@mdi/js'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneText } from '../../../phone.text.ts'
import type { Place } from '../../../visits.contract.ts'
import { OrderPart } from './OrderPart.tsx'

const MAPS = 'https://www.google.com/maps/search/?api=1&query='

/** Where one goes, the way there on the map, and how to get in. */
export function PlacePart({ place }: { place: Place }) {
  const t = useText(phoneText).order
  const told = [place.address, place.district, place.city].filter((line): line is string => Boolean(line))
  const lines = [...new Set(told)]
  return (
    <OrderPart title={t.address}>
      {lines.length ? (
        <>
          <Text>{lines.join(', ')}</Text>
          <Button
            component="a"
            href={`${MAPS}${encodeURIComponent([...lines, 'Chile'].join(', '))}`}
            target="_blank"
            rel="noreferrer"
            variant="default"
            size="md"
            leftSection={<Icon path={mdiMapMarkerOutline} />}
          >
            {t.map}
          </Button>
        </>
      ) : (
        <Text c="dimmed">{t.noAddress}</Text>
      )}
      {place.directions && (
        <p className="phone-lines phone-directions">
          <strong>{t.directions}:</strong> {place.directions}
        </p>
      )}
    </OrderPart>
  )
}
