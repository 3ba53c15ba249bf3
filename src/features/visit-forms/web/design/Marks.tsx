import { mdiAlertCircle, mdiAsterisk, mdiCallSplit } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { Field, Section } from '../../format.contract.ts'

/** What is special about a field or section, each as a picture with its words. */
export function Marks({ one, wrong }: { one: Field | Section; wrong: boolean }) {
  const { marks } = useText(designText)
  const required = 'required' in one && one.required
  const maybe = !required && 'requiredIf' in one && one.requiredIf
  return (
    <span className="line-marks">
      {one.showIf && <Mark icon={mdiCallSplit} words={marks.conditional} />}
      {(required || maybe) && (
        <Mark icon={mdiAsterisk} words={required ? marks.required : marks.maybe} faint={!required} />
      )}
      {wrong && <Mark icon={mdiAlertCircle} words={marks.wrong} wrong />}
    </span>
  )
}

function Mark({ icon, words, faint, wrong }: { icon: string; words: string; faint?: boolean; wrong?: boolean }) {
  return (
    <span className="line-mark" title={words} data-faint={faint || undefined} data-wrong={wrong || undefined}>
      <Icon path={icon} size={wrong ? 18 : 14} />
      <span className="visually-hidden">, {words}</span>
    </span>
  )
}
