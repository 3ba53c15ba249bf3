import { Text } from '@mantine/core'
import type { z } from 'zod'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { auditText } from '../../audit.text.ts'
import type { auditRow } from '../../people.contract.ts'
import { AuditChange } from './AuditChange.tsx'

type Row = z.infer<typeof auditRow>

/** One act as a sentence, and beneath it what changed, from and to. */
export function AuditEntry({ row }: { row: Row }) {
  const formats = useFormats()
  const sentence = useSentence()
  const inOrder = Object.keys(useText(auditText).fields)
  const changes = Object.entries(row.changes)
    .filter(([field]) => !TOLD.has(`${row.action} ${field}`))
    .sort(([one], [other]) => inOrder.indexOf(one) - inOrder.indexOf(other))
  return (
    <li className="audit-entry">
      <Text size="sm" c="dimmed" component="time" dateTime={row.at}>
        {formats.instant(row.at).split(', ').at(-1)}
      </Text>
      <div>
        <Text size="sm">
          <b>{row.actor}</b> {sentence(row)}
        </Text>
        {changes.map(([field, [before, after]]) => (
          <AuditChange key={field} field={field} before={before} after={after} />
        ))}
      </div>
    </li>
  )
}

/** What the sentence says already. */
const TOLD = new Set([
  'person.deactivated active',
  'person.reactivated active',
  'classification.deactivated active',
  'classification.activated active',
  'calendar.deactivated active',
  'calendar.activated active',
  'coverageType.deactivated active',
  'coverageType.activated active',
])

function useSentence() {
  const t = useText(auditText)
  return ({ action, subjectKind, subjectName }: Row) => {
    const subject = t.subjects[subjectKind as keyof typeof t.subjects]
    const what = subjectName ? (subject?.(subjectName) ?? subjectName) : t.kinds[subjectKind as keyof typeof t.kinds]
    const say = t.actions[action as keyof typeof t.actions]
    return say ? say(what) : `${action} ${what}`
  }
}
