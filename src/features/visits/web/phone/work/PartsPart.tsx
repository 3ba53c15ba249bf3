import { ActionIcon, Button, Text, TextInput } from '@mantine/core'
import { mdiClose } from '@mdi/js'
import { useFormats } from '../../../../../platform/web/format.ts'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { MOST_PARTS, type Part as UsedPart } from '../../../visits.contract.ts'
import { fieldId } from './field-id.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'
import { QuantityInput } from './QuantityInput.tsx'

/** What was used: of the parts taken along, and others. */
export function PartsPart({ draft, visit, errorOf, onChange }: PartProps & { visit: HeldVisit }) {
  const t = useText(phoneReportText).work
  const f = useFormats()
  const { parts } = draft
  const put = (place: number, part: Partial<UsedPart>) =>
    onChange({ parts: parts.map((one, n) => (n === place ? { ...one, ...part } : one)) })
  return (
    <Part title={t.partsUsed}>
      {parts.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.partsHelp}
        </Text>
      )}
      <ul className="phone-times">
        {parts.map(({ code, description, quantity }, place) => {
          const taken = visit.parts[place]
          const isTaken = taken?.description === description && taken.code === code
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a part has no name but its place
            <li key={place} data-wide={!isTaken || undefined}>
              {isTaken ? (
                <span>
                  {description}
                  <small className="phone-dim">
                    {code && `${code} · `}
                    {t.taken(f.number(taken.quantity))}
                  </small>
                </span>
              ) : (
                <TextInput
                  id={fieldId(`parts.${place}.description`)}
                  label={t.partName}
                  value={description}
                  maxLength={200}
                  error={errorOf(`parts.${place}.description`)}
                  onChange={(event) => put(place, { description: event.currentTarget.value })}
                />
              )}
              <QuantityInput
                id={fieldId(`parts.${place}.quantity`)}
                label={t.quantityOf(description || t.partName)}
                quantity={quantity}
                error={errorOf(`parts.${place}.quantity`)}
                onChange={(quantity) => put(place, { quantity })}
              />
              {!isTaken && (
                <ActionIcon
                  variant="default"
                  size={44}
                  aria-label={t.removePart(description || t.partName)}
                  onClick={() => onChange({ parts: parts.filter((_, n) => n !== place) })}
                >
                  <Icon path={mdiClose} />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      <Button
        variant="default"
        disabled={parts.length >= MOST_PARTS}
        onClick={() => onChange({ parts: [...parts, { code: null, description: '', quantity: 1 }] })}
      >
        {t.addPart}
      </Button>
    </Part>
  )
}
