import { mdiDragVertical } from '@mdi/js'
import type { ComponentProps } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { Field, Section } from '../../format.contract.ts'
import { ConditionLine } from '../properties/ConditionLine.tsx'
import { Marks } from './Marks.tsx'

type Props = { section: Section; fields: Field[]; wrong: boolean; dragged: boolean; line: ComponentProps<'div'> }

/** Where a section begins; the fields beneath are its own. */
export function SectionLine({ section, fields, wrong, dragged, line }: Props) {
  const t = useText(designText)
  return (
    <div {...line} className="section-line" data-dragged={dragged || undefined} data-wrong={wrong || undefined}>
      <span className="line-grip">
        <Icon path={mdiDragVertical} size={18} />
      </span>
      <span className="visually-hidden">{t.section}: </span>
      <span className="section-title">
        {section.title}
        <ConditionLine one={section} fields={fields} />
      </span>
      <span className="field-kind-name">{t.fields(section.fields.length)}</span>
      <Marks one={section} wrong={wrong} />
      {!section.fields.length && <span className="section-empty">{t.emptySection}</span>}
    </div>
  )
}
