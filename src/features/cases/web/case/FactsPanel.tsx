import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { CaseRepair } from '../../../coverage/web/repairs/CaseRepair.tsx'
import { caseText } from '../../case-screen.text.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { promisesText } from '../../promises.text.ts'
import { CoverageOfCase } from '../promises/CoverageOfCase.tsx'
import './case.css'

/** From whom, about what, since when. */
export function FactsPanel({ detail }: { detail: CaseDetail }) {
  const t = useText(caseText)
  const words = useText(casesText)
  const formats = useFormats()
  const promised = useText(promisesText)
  const { contact, equipment, coverage } = detail
  return (
    <Panel title={t.facts}>
      <dl className="facts">
        <Fact name={words.fields.contact}>
          {contact && (
            <>
              {contact.name}
              {contact.phone && (
                <Anchor size="sm" href={`tel:${contact.phone}`} display="block">
                  {contact.phone}
                </Anchor>
              )}
              {contact.email && (
                <Anchor size="sm" href={`mailto:${contact.email}`} display="block">
                  {contact.email}
                </Anchor>
              )}
            </>
          )}
        </Fact>
        <Fact name={words.fields.equipment}>
          {equipment && (
            <>
              {[equipment.name, equipment.serial && t.serial(equipment.serial)].filter(Boolean).join(', ')}
              <CaseRepair caseId={detail.id} equipment={equipment} />
            </>
          )}
        </Fact>
        <Fact name={words.fields.coverage}>
          {coverage ? <CoverageOfCase detail={detail} coverage={coverage} /> : promised.none}
        </Fact>
        <Fact name={words.fields.topic}>{detail.topic?.name}</Fact>
        <Fact name={words.fields.channel}>{words.channels[detail.channel]}</Fact>
        <Fact name={words.fields.registered}>
          {t.registeredBy(detail.registeredBy.name, formats.instant(detail.registeredAt))}
        </Fact>
        {detail.solvedAt && <Fact name={t.solved}>{formats.instant(detail.solvedAt)}</Fact>}
        {detail.closedAt && <Fact name={t.closed}>{formats.instant(detail.closedAt)}</Fact>}
      </dl>
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || '—'}</dd>
    </div>
  )
}
