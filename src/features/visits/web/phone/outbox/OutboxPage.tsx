import { Button, Text, Title } from '@mantine/core'
import { useFormats } from '../../../../../platform/web/format.ts'
import { useText } from '../../../../../platform/web/language.ts'
import { useNow } from '../../../../../platform/web/now.ts'
import { nextAttemptAt, type OutboxItem } from '../../../outbox.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { useHeldPack, useItems, usePhone, useSending } from '../phone.ts'
import { linkTo } from '../place.ts'
import { Storage } from '../store/Storage.tsx'
import { OutboxLine } from './OutboxLine.tsx'

/** Everything this phone has told the office or still has to, by visit, what is not there yet first. */
export function OutboxPage() {
  const t = useText(phoneText)
  const f = useFormats()
  const now = useNow()
  const { sender } = usePhone()
  const items = useItems()
  const state = useSending()
  const pack = useHeldPack().data
  const waiting = items.filter((item) => item.state === 'waiting').length
  const at = nextAttemptAt(items)
  return (
    <>
      <section className="phone-outbox-head">
        <Text fw={650} role="status">
          {state === 'sending' ? t.outbox.sending : waiting ? t.outbox.pending(waiting) : t.outbox.clear}
        </Text>
        {waiting > 0 && (
          <>
            {state === 'cut' && <Text>{t.outbox.cut}</Text>}
            {at !== undefined && at > now && state !== 'sending' && (
              <Text c="dimmed">{t.outbox.nextAt(f.nearTime(new Date(at).toISOString()))}</Text>
            )}
            <Button size="md" loading={state === 'sending'} onClick={sender.hurry}>
              {t.outbox.sendNow}
            </Button>
          </>
        )}
      </section>
      {!items.length && <Text c="dimmed">{t.outbox.none}</Text>}
      {byVisit(items).map(({ visitId, number, own }) => (
        <section key={visitId} className="phone-part" aria-labelledby={`outbox-${visitId}`}>
          <Title order={2} id={`outbox-${visitId}`}>
            {[t.number(number), pack?.visits.find(({ id }) => id === visitId)?.customer.name]
              .filter(Boolean)
              .join(' · ')}
          </Title>
          <ul className="phone-outbox">
            {linesOf(own).map(({ item, count }) => (
              <OutboxLine key={item.id} item={item} count={count} />
            ))}
          </ul>
          <Button component="a" {...linkTo({ name: 'visit', visitId, part: 'work' })} variant="default">
            {t.outbox.openVisit}
          </Button>
        </section>
      ))}
      <Storage />
    </>
  )
}

/** Photos that are received one after the other are told as what they are: so many. */
function linesOf(own: OutboxItem[]) {
  const lines: { item: OutboxItem; count: number }[] = []
  const isPhoto = (item: OutboxItem) => item.kind === 'photo' && !item.body.isSignature && item.state === 'received'
  for (const item of own) {
    const last = lines.at(-1)
    if (last && isPhoto(item) && isPhoto(last.item)) lines[lines.length - 1] = { item, count: last.count + 1 }
    else lines.push({ item, count: 1 })
  }
  return lines
}

function byVisit(items: OutboxItem[]) {
  const visits = new Map<string, OutboxItem[]>()
  for (const item of items) visits.set(item.visitId, [...(visits.get(item.visitId) ?? []), item])
  const isOpen = (own: OutboxItem[]) => own.some(({ state }) => state !== 'received')
  return [...visits]
    .map(([visitId, own]) => ({ visitId, number: own[0]!.visitNumber, own: own.sort((a, b) => a.place - b.place) }))
    .sort((a, b) => Number(isOpen(b.own)) - Number(isOpen(a.own)) || b.own.at(-1)!.place - a.own.at(-1)!.place)
}
