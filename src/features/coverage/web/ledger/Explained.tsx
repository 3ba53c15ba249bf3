import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { ExplainedPart, Explanation } from '../../ledger.contract.ts'
import { ledgerText } from '../../ledger.text.ts'
import './ledger.css'

/** Why a charge takes what it takes: in sentences, and each part with what was there before and after. */
export function Explained({ explanation: { sentences, parts } }: { explanation: Explanation }) {
  const t = useText(ledgerText).parts
  return (
    <div className="explained">
      <ol>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Unbroken>{sentence}</Unbroken>
          </li>
        ))}
      </ol>
      {parts.length > 0 && (
        <table>
          <caption className="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.minutes}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, place) => (
              <PartRow key={part.grant?.id ?? place} part={part} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function PartRow({ part: { kind, grant, minutes, remainingBefore, remainingAfter } }: { part: ExplainedPart }) {
  const t = useText(ledgerText).parts
  const language = use(LanguageContext)
  const time = (minutes: number | null) => (minutes === null ? '—' : showMinutes(minutes, language))
  return (
    <tr data-kind={kind}>
      <th scope="row">
        <Unbroken>
          {kind === 'grant' && grant ? capital(grant.name) : t[kind === 'overrun' ? 'overrun' : 'unlimited']}
        </Unbroken>
      </th>
      <td>{time(minutes)}</td>
      <td>{time(remainingBefore)}</td>
      <td>{time(remainingAfter)}</td>
    </tr>
  )
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
