import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Field, Section } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { conditionInWords } from './condition-text.ts'
import './properties.css'

type Props = { one: Field | Section; fields: Field[] }

/** When a field or section is shown or required, in words; nothing where it does not depend on anything. */
export function ConditionLine({ one, fields }: Props) {
  const t = useText(propertiesText)
  const language = use(LanguageContext)
  const { showIf } = one
  const requiredIf = 'requiredIf' in one && !one.required ? one.requiredIf : undefined
  const said = [
    showIf && t.shownLine(conditionInWords(showIf, fields, language)),
    requiredIf && t.requiredLine(conditionInWords(requiredIf, fields, language)),
  ].filter(Boolean)
  return said.length > 0 && <span className="prop-condition-line">{said.join(' · ')}</span>
}
