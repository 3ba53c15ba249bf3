import { use } from 'react'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { Statement } from '../../statement.contract.ts'
import { showMonth, statementText, summaryOf } from '../../statement.text.ts'
import { Movements } from './Movements.tsx'
import { WorkTable } from './WorkTable.tsx'

/** The statement as the letter that it is on paper. */
export function Paper({ statement }: { statement: Statement }) {
  const t = useText(statementText)
  const language = use(LanguageContext)
  const { company, passesTo, running } = statement
  const notes = [passesTo && t.passes(passesTo.number), running && t.running, t.mayChange].filter(Boolean)
  return (
    <article className="statement" aria-label={`${t.title}, ${showMonth(statement.month, language)}`}>
      <header className="statement-head">
        <div>
          <b>{company.name}</b>
          {company.taxId && <span>{`${t.rut} ${showRut(company.taxId)}`}</span>}
        </div>
        <div>
          <b className="statement-title">{t.title}</b>
          <span>{showMonth(statement.month, language)}</span>
        </div>
      </header>
      <div className="statement-about">
        <About statement={statement} />
        <Balance statement={statement} />
      </div>
      {statement.movements.length > 0 && <Movements movements={statement.movements} />}
      <WorkTable statement={statement} />
      <p className="statement-note">{notes.join(' ')}</p>
    </article>
  )
}

function About({ statement }: { statement: Statement }) {
  const t = useText(statementText)
  const formats = useFormats()
  const { customer, coverage, from, until, issuedAt } = statement
  const facts = [
    [t.customer, customer.name],
    [t.rut, customer.taxId && showRut(customer.taxId)],
    [t.kinds[coverage.kind], `N° ${coverage.number} · ${coverage.type}`],
    [t.reference, coverage.reference],
    [t.term, t.span(showDay(coverage.startsOn), showDay(coverage.lastDay))],
    [t.days, t.span(showDay(from), showDay(until))],
    [t.issuedAt, formats.instant(issuedAt)],
  ].filter(([, value]) => value)
  return (
    <dl className="statement-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Unbroken>{value ?? ''}</Unbroken>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Balance({ statement }: { statement: Statement }) {
  const t = useText(statementText)
  const language = use(LanguageContext)
  const { overrunMinutes } = statement
  const lines = summaryOf(statement, language)
  return (
    <div>
      {lines.length === 0 && <p className="statement-note">{t.unlimited}</p>}
      <dl className="statement-balance" aria-label={t.summary}>
        {lines.map(({ name, minutes, total }) => (
          <div key={name} data-total={total}>
            <dt>{name}</dt>
            <dd>{showMinutes(minutes, language)}</dd>
          </div>
        ))}
        {overrunMinutes > 0 && (
          <div data-over>
            <dt>{t.overrun}</dt>
            <dd>{showMinutes(overrunMinutes, language)}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
