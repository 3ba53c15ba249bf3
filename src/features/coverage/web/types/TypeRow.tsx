import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import type { Calendar } from '../../../calendars/calendars.contract.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { typesText } from '../../types.text.ts'
import { useCountWords, useTypeFacts } from './type-words.ts'

type Props = { type: CoverageType; calendars: Calendar[]; focused: boolean }

/** One kind in a line or two; the whole of it opens it. */
export function TypeRow({ type, calendars, focused }: Props) {
  const t = useText(typesText)
  const facts = useTypeFacts()
  const count = useCountWords()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (focused) link.current?.focus()
  }, [focused])
  return (
    <li className="line" data-inactive={!type.active || undefined}>
      <div className="line-first">
        <Link ref={link} className="line-link" to="/settings/coverage-types" search={{ type: type.id }}>
          {type.name}
        </Link>
        {!type.active && (
          <Badge variant="light" color="gray" tt="none" fw={500}>
            {t.inactive}
          </Badge>
        )}
        <span className="line-age">{count(type)}</span>
      </div>
      <div className="line-second">
        {facts(type, calendars).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </li>
  )
}
