import { Text } from '@mantine/core'
import { useFormats } from '../../../../../platform/web/format.ts'
import { useText } from '../../../../../platform/web/language.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { OrderPart } from './OrderPart.tsx'

/** What the customer reported, and what was said since. */
export function SituationPart({ situation }: Pick<HeldVisit, 'situation'>) {
  const t = useText(phoneText).order
  const f = useFormats()
  if (!situation) return null
  const { description, entries } = situation
  return (
    <OrderPart title={t.situation}>
      <p className="phone-lines">{description}</p>
      {entries.length > 0 && (
        <details className="phone-said">
          <summary>
            {t.said} ({entries.length})
          </summary>
          {entries.map(({ at, author, text }) => (
            <div key={`${at} ${text}`} className="phone-entry">
              <Text size="sm" c="dimmed">
                {author}, {f.nearTime(at)}
              </Text>
              <p className="phone-lines">{text}</p>
            </div>
          ))}
        </details>
      )}
    </OrderPart>
  )
}
