import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { StatementMovement } from '../../statement.contract.ts'
import { movementName, statementText } from '../../statement.text.ts'

/** Hours put in, adjusted, expired: what changed the balance besides the work. */
export function Movements({ movements }: { movements: StatementMovement[] }) {
  const t = useText(statementText)
  const language = use(LanguageContext)
  const c = t.columns
  return (
    <table className="statement-table" data-kind="movements">
      <caption>{t.movements}</caption>
      <thead>
        <tr>
          <th scope="col">{c.on}</th>
          <th scope="col">{c.movement}</th>
          <th scope="col">{t.usable}</th>
          <th scope="col" className="number">
            {c.time}
          </th>
        </tr>
      </thead>
      <tbody>
        {movements.map((line) => (
          <tr key={line.id}>
            <td className="statement-day">{showDay(line.on)}</td>
            <td>
              {movementName(line, language)}
              {line.reason && <div className="statement-more">{line.reason}</div>}
            </td>
            <td className="statement-day" data-label={t.usable}>
              {showDay(line.expiresOn)}
            </td>
            <td className="number">{showMinutes(line.minutes, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
