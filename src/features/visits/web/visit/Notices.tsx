import { Alert } from '@mantine/core'
import { mdiAlertOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Told } from '../../report.contract.ts'
import { visitPageText } from '../../visit-page.text.ts'

/** What of a report could not be done, for the office to see to. */
export function Notices({ report }: { report: Told }) {
  const t = useText(visitPageText)
  const { notices, clockOffsetMinutes } = report
  if (!notices.length && !clockOffsetMinutes) return null
  return (
    <Alert color="orange" title={t.notices} icon={<Icon path={mdiAlertOutline} />}>
      <ul className="visit-notices">
        {notices.map(({ code, text }, place) => (
          // the same may have happened to two of them
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${code} ${place}`}>{text}</li>
        ))}
        {clockOffsetMinutes !== 0 && <li>{t.clockBehind(clockOffsetMinutes)}</li>}
      </ul>
    </Alert>
  )
}
