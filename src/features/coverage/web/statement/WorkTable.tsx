import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment, use } from 'react'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Statement, StatementLine } from '../../statement.contract.ts'
import { statementText, takenFrom } from '../../statement.text.ts'
import { ActsOnWork } from '../parts/ActsOnWork.tsx'

/** The work of the month line by line, each with the way to its case; the sums are those of the lines. */
export function WorkTable({ statement }: { statement: Statement }) {
  const t = useText(statementText)
  const language = use(LanguageContext)
  const c = t.columns
  const { lines, workedMinutes, accountedMinutes } = statement
  return (
    <table className="statement-table" data-kind="work">
      <caption>{t.work}</caption>
      <thead>
        <tr>
          <th scope="col">{c.on}</th>
          <th scope="col">{c.what}</th>
          <th scope="col">{c.person}</th>
          <th scope="col" className="number">
            {c.worked}
          </th>
          <th scope="col" className="number">
            {c.accounted}
          </th>
          <th scope="col">{c.from}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} statement={statement} />
        ))}
        {lines.length === 0 && (
          <tr>
            <td colSpan={6} className="statement-none">
              {t.noWork}
            </td>
          </tr>
        )}
      </tbody>
      {lines.length > 0 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t.total}
            </th>
            <td className="number" data-label={c.worked}>
              {showMinutes(workedMinutes, language)}
            </td>
            <td className="number" data-label={c.accounted}>
              {showMinutes(accountedMinutes, language)}
            </td>
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Line({ line, statement }: { line: StatementLine; statement: Statement }) {
  const t = useText(statementText)
  const language = use(LanguageContext)
  const { kind, reversed, startedAt, note } = line
  const name = `${showDay(line.on)}, ${line.person}, ${showMinutes(line.workedMinutes, language)}`
  return (
    <tr data-gone={reversed || kind === 'reversal' || undefined}>
      <td className="statement-day">
        {showDay(line.on)}
        {startedAt && <div className="statement-more">{clockInChile(startedAt)}</div>}
      </td>
      <td className="statement-what">
        {line.case ? (
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link to="/cases/$number" params={{ number: String(line.case!.number) }} {...props} />
            )}
          >
            {t.case(line.case.number)} {line.case.subject}
          </Anchor>
        ) : line.caseHidden ? (
          t.hiddenCase
        ) : (
          t.noCase
        )}
        {line.coverageNumber !== statement.coverage.number && (
          <div className="statement-more">{t.chargedTo(line.coverageNumber)}</div>
        )}
        {note && <div className="statement-more statement-said">{note}</div>}
      </td>
      <td className="statement-person">
        {line.person}
        <div className="statement-more">{t.modes[line.mode]}</div>
      </td>
      <td className="number" data-label={t.columns.worked}>
        {showMinutes(line.workedMinutes, language)}
      </td>
      <td className="number" data-label={t.columns.accounted}>
        {showMinutes(line.accountedMinutes, language)}
      </td>
      <td className="statement-from">
        <div className="statement-taken">
          <div>
            {takenFrom(line, statement, language).map((part) => (
              <div key={part.join(' ')}>
                {part.map((word, place) => (
                  <Fragment key={word}>
                    {place > 0 && ' '}
                    <span>{word}</span>
                  </Fragment>
                ))}
              </div>
            ))}
          </div>
          <ActsOnWork timeEntryId={kind === 'charge' ? line.timeEntryId : null} name={name} />
        </div>
      </td>
    </tr>
  )
}
