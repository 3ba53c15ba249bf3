import { useText } from '../../../../../platform/web/language.ts'
import type { OutboxItem } from '../../../outbox.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'

/** What of a received thing could not be done, and what the office made of the clock of this phone. */
export function Notices({ item }: { item: OutboxItem }) {
  const t = useText(phoneReportText).standing
  const { notices, clockOffsetMinutes } = item
  return (
    <>
      {clockOffsetMinutes !== 0 && <p>{t.clock(clockOffsetMinutes)}</p>}
      {notices.length > 0 && (
        <div>
          <strong>{t.notices}</strong>
          <ul className="phone-list">
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
