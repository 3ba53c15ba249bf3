import { Badge, Text } from '@mantine/core'
import { useFormats } from '../../../../../platform/web/format.ts'
import { useText } from '../../../../../platform/web/language.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { useWindow } from '../../parts/window.ts'
import { ContactPart } from './ContactPart.tsx'
import { OrderPart } from './OrderPart.tsx'
import { PlacePart } from './PlacePart.tsx'
import { SituationPart } from './SituationPart.tsx'

const lights = { green: 'green', amber: 'yellow', red: 'red' }

/** Everything of the order that a technician reads before and at the customer. */
export function OrderView({ visit }: { visit: HeldVisit }) {
  const t = useText(phoneText)
  const f = useFormats()
  const window = useWindow()
  const { startsAt, endsAt, customer, equipment, coverage, instructions, parts, technicians, form } = visit
  return (
    <div className="phone-order">
      <OrderPart title={t.order.customer}>
        <Text fw={650} size="lg">
          {customer.name}
        </Text>
        {startsAt && endsAt && <Text>{window(startsAt, endsAt)}</Text>}
        {visit.case && (
          <Text c="dimmed">
            {t.caseNumber(visit.case.number)} · {visit.case.subject}
          </Text>
        )}
      </OrderPart>
      <PlacePart place={visit.place} />
      <ContactPart contact={visit.contact} />
      {instructions && (
        <OrderPart title={t.order.instructions}>
          <p className="phone-lines">{instructions}</p>
        </OrderPart>
      )}
      {parts.length > 0 && (
        <OrderPart title={t.order.take}>
          <ul className="phone-list">
            {parts.map(({ code, description, quantity }) => (
              <li key={`${code} ${description} ${quantity}`}>
                <strong className="figures">{f.number(quantity)}</strong> × {description}
                {code && <span className="phone-dim"> ({code})</span>}
              </li>
            ))}
          </ul>
        </OrderPart>
      )}
      {equipment && (
        <OrderPart title={t.order.equipment}>
          <Text>{equipment.productName}</Text>
          {equipment.serial && <Text c="dimmed">{t.order.serial(equipment.serial)}</Text>}
        </OrderPart>
      )}
      <OrderPart title={t.order.coverage}>
        {coverage ? (
          <>
            <Text>{coverage.name}</Text>
            <Badge color={lights[coverage.light]} variant="light" className="phone-wrap">
              {coverage.text}
            </Badge>
          </>
        ) : (
          <Text c="dimmed">{t.order.noCoverage}</Text>
        )}
      </OrderPart>
      <SituationPart situation={visit.situation} />
      <OrderPart title={t.order.with}>
        <Text>{technicians.map(({ name }) => name).join(', ')}</Text>
        <Text c="dimmed">
          {t.order.form}: {form.name}
        </Text>
      </OrderPart>
    </div>
  )
}
