import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { ledgerText } from '../../ledger.text.ts'
import { ExpiredLine } from './ExpiredLine.tsx'
import { LedgerLine } from './LedgerLine.tsx'
import type { Month, Sums } from './ledger-months.ts'
import { useMonthName } from './month-name.ts'

/** The lines of a month under its name, with what was added, taken and lost in it. */
export function LedgerMonth({ month: { month, lines, sums } }: { month: Month }) {
  const name = useMonthName()
  const id = `ledger-${month}`
  return (
    <section aria-labelledby={id}>
      <div className="ledger-month">
        <h3 id={id}>{name(month)}</h3>
        {sums && <MonthSums sums={sums} />}
      </div>
      <ul className="ledger-lines">
        {lines.map((line) =>
          line.kind === 'written' ? (
            <LedgerLine key={line.item.id} item={line.item} />
          ) : (
            <ExpiredLine key={`expired ${line.grant.id}`} grant={line.grant} minutes={line.minutes} />
          ),
        )}
      </ul>
    </section>
  )
}

function MonthSums({ sums }: { sums: Sums }) {
  const t = useText(ledgerText).sums
  const language = use(LanguageContext)
  const told = (['put', 'taken', 'over', 'lost'] as const).filter((one) => sums[one] !== 0)
  return (
    <span className="ledger-sums">
      {told.map((one) => (
        <span key={one} data-sum={one}>
          {t[one](showMinutes(sums[one], language))}
        </span>
      ))}
    </span>
  )
}
