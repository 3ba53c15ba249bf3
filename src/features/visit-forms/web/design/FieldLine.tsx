import { mdiDragVertical } from '@mdi/js'
import type { ComponentProps } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { Field } from '../../format.contract.ts'
import { ConditionLine } from '../properties/ConditionLine.tsx'
import { KINDS } from './kinds.ts'
import { Marks } from './Marks.tsx'

type Props = { field: Field; fields: Field[]; wrong: boolean; dragged: boolean; line: ComponentProps<'div'> }

/** A field as it stands in the form: what it is called, of what kind, and what is special about it. */
export function FieldLine({ field, fields, wrong, dragged, line }: Props) {
  const t = useText(designText)
  return (
    <div {...line} className="field-line" data-dragged={dragged || undefined} data-wrong={wrong || undefined}>
      <span className="line-grip">
        <Icon path={mdiDragVertical} size={18} />
      </span>
      <span className="field-kind">
        <Icon path={KINDS[field.kind]} size={18} />
      </span>
      <span className="field-label">
        {field.label}
        <ConditionLine one={field} fields={fields} />
      </span>
      <span className="field-kind-name">{t.kinds[field.kind]}</span>
      <Marks one={field} wrong={wrong} />
    </div>
  )
}
