import { UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiChevronDown, mdiChevronRight } from '@mdi/js'
import { use, useId } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import type { LedgerItem } from '../../ledger.contract.ts'
import { ledgerText } from '../../ledger.text.ts'
import { ActsOnWork } from '../parts/ActsOnWork.tsx'
import { Explained } from './Explained.tsx'
import { LedgerWhat } from './LedgerWhat.tsx'

/** A line of the ledger: when, what, how many minutes, what was left; a charge opens to its reasons. */
export function LedgerLine({ item }: { item: LedgerItem }) {
  const t = useText(ledgerText)
  const language = use(LanguageContext)
  const [open, { toggle }] = useDisclosure()
  const id = useId()
  const { kind, on, minutes, work, explanation } = item
  const time = (minutes: number) => showMinutes(minutes, language)
  const name = `${showDay(on)}, ${work?.person ?? ''}, ${time(minutes)}`
  const startedAt = kind === 'charge' ? work?.startedAt : null
  return (
    <li className="ledger-line" data-kind={kind} data-reversed={work?.reversed || undefined}>
      <time className="ledger-day" dateTime={on}>
        {showDay(on)}
        {startedAt && <span className="ledger-more">{toWallClock(startedAt).slice(11)}</span>}
      </time>
      <LedgerWhat item={item} />
      <div className="ledger-minutes">
        <span>
          {minutes > 0 && '+'}
          {minutes === 0 ? t.nothing : time(minutes)}
        </span>
        {explanation && explanation.workedMinutes !== explanation.accountedMinutes && (
          <span className="ledger-more">{t.worked(time(explanation.workedMinutes))}</span>
        )}
        {explanation && explanation.overrunMinutes > 0 && (
          <span className="ledger-over">{t.over(time(explanation.overrunMinutes))}</span>
        )}
      </div>
      <div className="ledger-left">
        {explanation && explanation.remainingAfter !== null && (
          <span>{t.left(explanation.remainingAfter, time(explanation.remainingAfter))}</span>
        )}
        <span className="ledger-acts no-print">
          {explanation && (
            <UnstyledButton
              className="ledger-why"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={t.whyOf(name)}
              onClick={toggle}
            >
              <Icon path={open ? mdiChevronDown : mdiChevronRight} size={16} />
              {t.why}
            </UnstyledButton>
          )}
          <ActsOnWork timeEntryId={kind === 'charge' ? work?.timeEntryId : null} name={name} />
        </span>
      </div>
      {open && explanation && (
        <div id={id} className="ledger-explained">
          <Explained explanation={explanation} />
        </div>
      )}
    </li>
  )
}
