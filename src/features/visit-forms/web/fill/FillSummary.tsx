import { Alert } from '@mantine/core'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'
import type { Place } from './field-places.ts'

type Wrong = { name: string; place: Place | undefined; why: string }
type Props = { wrong: Wrong[]; idOf: (name: string) => string }

/** All that is wrong, above the form, each with the way to it; it takes the focus when it comes. */
export function FillSummary({ wrong, idOf }: Props) {
  const t = useText(fillText)
  const summary = useRef<HTMLDivElement>(null)
  const any = wrong.length > 0
  useEffect(() => {
    if (any) summary.current?.focus()
  }, [any])
  if (!any) return null
  const labelOf = ({ name, place }: Wrong) => {
    if (!place) return name
    const { field, row, column, part } = place
    return [field.label, row !== undefined && t.row(row + 1), column?.label, part && t.signature[part]]
      .filter(Boolean)
      .join(' · ')
  }
  const goTo = (event: MouseEvent, name: string) => {
    event.preventDefault()
    const target = document.getElementById(idOf(name))
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  }
  return (
    <Alert ref={summary} tabIndex={-1} color="red" title={t.summary(wrong.length)} className="fill-summary">
      <ul>
        {wrong.map((one) => (
          <li key={one.name}>
            {one.place ? (
              <a href={`#${idOf(one.name)}`} onClick={(event) => goTo(event, one.name)}>
                {labelOf(one)}
              </a>
            ) : (
              labelOf(one)
            )}
            : {one.why}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
