import { Button, Group, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import type { Field, Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { offersFor } from './formula-help.ts'

type Props = { form: Form; field: Extract<Field, { kind: 'calculated' }>; onPut: (insert: string) => void }

/** What a formula may use; pressed, one goes where the caret is. */
export function FormulaOffers({ form, field, onPut }: Props) {
  const t = useText(propertiesText).formula
  const offers = offersFor(form, field)
  return (
    <div role="group" aria-label={t.offers}>
      <Text size="xs" c="dimmed" mb={4}>
        {offers.length ? `${t.offers}:` : t.noOffers}
      </Text>
      <Group gap={4}>
        {offers.map(({ insert, of, what }) => (
          <Button
            key={insert}
            className="prop-offer"
            size="compact-xs"
            variant="default"
            title={insert}
            aria-label={`${t.put(t[what](of))} (${insert})`}
            onClick={() => onPut(insert)}
          >
            {t[what](of)}
          </Button>
        ))}
      </Group>
    </div>
  )
}
