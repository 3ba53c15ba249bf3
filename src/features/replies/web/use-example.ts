import { useState } from 'react'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { useMe } from '../../auth/web/session.ts'
import { firstNameOf, type ReplyValues } from '../fill-reply.rules.ts'
import { repliesText } from '../replies.text.ts'

const DAY_MS = 24 * 60 * 60_000

/** What an example case says, so that one sees how a reply will look. */
export function useExample(): ReplyValues {
  const { example } = useText(repliesText)
  const me = useMe()
  const formats = useFormats()
  const [now] = useState(() => Date.now())
  return {
    ...example,
    number: '1042',
    firstName: firstNameOf(example.contact),
    me: me.name,
    company: me.company,
    today: formats.day(dayInChile(new Date(now))),
    solutionDue: formats.instant(new Date(now + DAY_MS).toISOString()),
  }
}
