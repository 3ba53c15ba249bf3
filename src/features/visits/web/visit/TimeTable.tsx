import { Fragment, use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Told } from '../../report.contract.ts'
import { visitPageText } from '../../visit-page.text.ts'

/** The time that a report brought: worked, and charged to the customer. */
export function TimeTable({ report }: { report: Told }) {
  const t = useText(visitPageText)
  const language = use(LanguageContext)
  return (
    <div className="visit-table-scroll" role="region" aria-label={t.time} tabIndex={0}>
      <table className="visit-table">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.mode}</th>
            <th scope="col" data-number>
              {t.worked}
            </th>
            <th scope="col" data-number>
              {t.charged}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.timeEntries.map((one) => (
            <Fragment key={one.id}>
              <tr>
                <td>{one.personName}</td>
                <td>{t.modes[one.mode]}</td>
                <td data-number>{showMinutes(one.workedMinutes, language)}</td>
                <td data-number>{showMinutes(one.accountedMinutes, language)}</td>
              </tr>
              {one.notChargedReason && (
                <tr>
                  <td colSpan={4} className="visit-why">
                    {t.notCharged(one.notChargedReason)}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
