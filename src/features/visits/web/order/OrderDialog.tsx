import { Anchor, Button, Group, Text } from '@mantine/core'
import { mdiPrinterOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { use, useEffect, useRef, useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useContacts } from '../../../customers/web/customer-choices.ts'
import { useFormList } from '../../../visit-forms/web/visit-forms.api.ts'
import { orderText } from '../../order.text.ts'
import type { Visit } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { orderPdf } from '../parts/papers.ts'
import { useWindow } from '../parts/window.ts'
import { usePlaces, useVisitsOf } from '../visits.api.ts'
import type { OrderFor } from './order-for.ts'
import { OrderForm } from './OrderForm.tsx'
import './order.css'
import { emptyPlan } from './plan-draft.ts'
import { fillable, usualForm } from './usual-form.ts'

type Props = { of: OrderFor; onClose: () => void }

/** Sends somebody: everything that is registered is proposed, and what was made is told with its number. */
export function OrderDialog({ of, onClose }: Props) {
  const t = useText(orderText)
  const [made, setMade] = useState<Visit>()
  return (
    <Dialog title={t.title} size={made ? 'md' : 960} onClose={onClose}>
      {made ? (
        <Made visit={made} onAnother={() => setMade(undefined)} onClose={onClose} />
      ) : (
        <Proposed of={of} onMade={setMade} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** What is known of the customer, the case and the visits before, put into the order. */
function Proposed({ of, onMade, onClose }: Props & { onMade: (visit: Visit) => void }) {
  const language = use(LanguageContext)
  const forms = useFormList(false)
  const places = usePlaces(of.customer.id)
  const contacts = useContacts(of.customer.id)
  const before = useVisitsOf(of.case ? { caseId: of.case.id } : { customerId: of.customer.id })
  const [id] = useState(() => crypto.randomUUID() as string)
  // what cannot be read is not proposed, and may be typed
  const waiting = places.isPending || contacts.isPending || before.isPending
  return (
    <Faces query={{ ...forms, data: waiting ? undefined : forms.data }} lines={8}>
      {({ pages }) => {
        const offered = fillable(pages.flatMap((page) => page.items))
        const last = before.data?.pages[0]?.items[0]
        const place = places.data?.items[0]
        const [first, second] = contacts.data?.items.filter(({ active }) => active) ?? []
        const onlyContact = first && !second ? first.id : null
        return (
          <OrderForm
            of={of}
            forms={offered}
            known={last?.technicians ?? []}
            initial={{
              ...emptyPlan(language),
              technicianIds: of.case ? (last?.technicians.map((one) => one.id) ?? []) : [],
              contactId: of.case?.contact?.id ?? onlyContact,
              address: place?.address ?? '',
              district: place?.district ?? '',
              city: place?.city ?? '',
              directions: place?.directions ?? '',
              id,
              formId: usualForm(offered, of.case?.topic?.id, last?.form.id),
              equipmentId: null,
            }}
            onMade={onMade}
            onClose={onClose}
          />
        )
      }}
    </Faces>
  )
}

type MadeProps = { visit: Visit; onAnother: () => void; onClose: () => void }

function Made({ visit, onAnother, onClose }: MadeProps) {
  const t = useText(orderText)
  const words = useText(visitsText)
  const window = useWindow()
  const open = useRef<HTMLAnchorElement>(null)
  // the form that had the keyboard is gone
  useEffect(() => open.current?.focus(), [])
  const { number, technicians, startsAt, endsAt } = visit
  const planned = startsAt !== null && endsAt !== null && technicians.length > 0
  return (
    <div className="plan-made">
      <Text role="status">
        {planned ? t.made(number) : t.madeUnplanned(number)}
        {planned && ` ${t.sent(technicians.map(({ name }) => name).join(', '), window(startsAt, endsAt))}.`}
      </Text>
      <Group gap="xs">
        <Button
          renderRoot={(props) => (
            <Link to="/visits/$number" params={{ number: String(number) }} onClick={onClose} {...props} ref={open} />
          )}
        >
          {t.openVisit}
        </Button>
        <Button
          variant="default"
          component="a"
          href={orderPdf(visit.id)}
          target="_blank"
          rel="noopener noreferrer"
          leftSection={<Icon path={mdiPrinterOutline} size={16} />}
        >
          {words.printOrder}
        </Button>
      </Group>
      <Group gap="md">
        <Button variant="default" onClick={onClose}>
          {t.close}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onAnother}>
          {t.another}
        </Anchor>
      </Group>
    </div>
  )
}
