import { Anchor } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { visitPageText } from '../../visit-page.text.ts'
import type { Part, Visit } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { useWindow } from '../parts/window.ts'
import { writeNumber } from '../../../visit-forms/typed-number.rules.ts'
import { Fact } from './Fact.tsx'

/** What was ordered: when, who, where, with what and to do what. */
export function OrderPanel({ visit }: { visit: Visit }) {
  const t = useText(visitPageText)
  const words = useText(visitsText)
  const formats = useFormats()
  const window = useWindow()
  const { startsAt, endsAt, place, contact, equipment, form } = visit
  const address = [place.address, place.district, place.city].filter(Boolean).join(', ')
  return (
    <Panel title={t.order}>
      <dl className="visit-facts">
        <Fact name={t.when}>{startsAt && endsAt ? window(startsAt, endsAt) : words.noTime}</Fact>
        <Fact name={t.who}>{visit.technicians.map(({ name }) => name).join(', ') || words.nobody}</Fact>
        <Fact name={t.where}>{address ? <Address address={address} /> : words.noPlace}</Fact>
        <Fact name={t.directions}>{place.directions}</Fact>
        <Fact name={t.contact}>{contact && <Contact contact={contact} />}</Fact>
        <Fact name={t.equipment}>
          {equipment &&
            [equipment.productName, equipment.serial && words.serial(equipment.serial)].filter(Boolean).join(', ')}
        </Fact>
        <Fact name={t.form}>{words.formVersion(form.name, form.version)}</Fact>
        <Fact name={t.instructions}>
          {visit.instructions && <span className="visit-long">{visit.instructions}</span>}
        </Fact>
        <Fact name={t.toTake}>{visit.parts.length > 0 && <Parts parts={visit.parts} />}</Fact>
      </dl>
      <p className="visit-small">{t.orderedBy(visit.createdBy.name, formats.instant(visit.createdAt))}</p>
    </Panel>
  )
}

function Contact({ contact }: { contact: NonNullable<Visit['contact']> }) {
  const phone = contact.mobile ?? contact.phone
  return (
    <>
      {contact.name}
      {phone && (
        <>
          {' · '}
          <Anchor inherit underline="always" href={`tel:${phone.replace(/\s/g, '')}`}>
            {phone}
          </Anchor>
        </>
      )}
    </>
  )
}

function Address({ address }: { address: string }) {
  const t = useText(visitPageText)
  return (
    <>
      {address}{' '}
      <Anchor
        inherit
        underline="always"
        href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`}
        target="_blank"
        rel="noopener noreferrer"
        className="no-print"
      >
        {t.map}
      </Anchor>
    </>
  )
}

/** Parts, a line each: 2 × Rodillo. */
export function Parts({ parts }: { parts: Part[] }) {
  const language = use(LanguageContext)
  return (
    <ul className="visit-parts">
      {parts.map(({ code, description, quantity }, place) => (
        // the same part may stand there twice
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>
          {writeNumber(quantity, language)} × {description}
          {code && ` (${code})`}
        </li>
      ))}
    </ul>
  )
}
