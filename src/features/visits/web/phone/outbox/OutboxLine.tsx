import { Text } from '@mantine/core'
import { mdiAlertCircleOutline, mdiCellphoneCheck, mdiCheckDecagramOutline } from '@mdi/js'
import { useFormats } from '../../../../../platform/web/format.ts'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import type { OutboxItem } from '../../../outbox.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { Notices } from '../standing/Notices.tsx'

const icons = { waiting: mdiCellphoneCheck, received: mdiCheckDecagramOutline, rejected: mdiAlertCircleOutline }

/** One thing, and where it is: on this phone, with the office, or refused and why. */
export function OutboxLine({ item, count }: { item: OutboxItem; count: number }) {
  const t = useText(phoneText).outbox
  const standing = useText(phoneReportText).standing
  const f = useFormats()
  const { state, madeAt, receivedAt, trouble, rejection } = item
  const told = {
    waiting: standing.kept,
    received: receivedAt ? standing.receivedAt(f.nearTime(receivedAt)) : standing.received,
    rejected: standing.rejected,
  }
  return (
    <li data-state={state}>
      <Icon path={icons[state]} size={24} />
      <div>
        <strong>{count > 1 ? t.photos(count) : t.kinds[nameOf(item)]}</strong>
        <span>{told[state]}</span>
        {state !== 'received' && (
          <Text size="sm" c="dimmed">
            {t.madeAt(f.nearTime(madeAt))}
          </Text>
        )}
        {state === 'waiting' && trouble && <Text size="sm">{t.trouble(trouble)}</Text>}
        {rejection && <Text size="sm">{rejection.title}</Text>}
        {state === 'received' && <Notices item={item} />}
      </div>
    </li>
  )
}

function nameOf(item: OutboxItem) {
  switch (item.kind) {
    case 'progress':
      return item.body.state
    case 'photo':
      return item.body.isSignature ? 'signature' : 'photo'
    case 'report':
      return item.body.corrects ? 'correction' : 'report'
    case 'cancel':
      return 'cancel'
  }
}
