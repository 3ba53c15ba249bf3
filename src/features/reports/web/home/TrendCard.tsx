import { Tooltip } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import type { Trend, Week } from '../../dashboard.contract.ts'
import { reportsHomeText } from '../../reports-home.text.ts'
import { heightsOf } from './heights.ts'
import { PlaceLink } from './PlaceLink.tsx'

type Props = { one: Trend; weeks: Week[] }

/** One trend: a bar a week, and in figures the week that is pointed at, the present one at first. */
export function TrendCard({ one, weeks }: Props) {
  const say = useSaid(one, weeks)
  const last = weeks.length - 1
  const [pointed, setPointed] = useState(last)
  const [stop, setStop] = useState(last)
  const heights = heightsOf(one.values)
  const shown = say(pointed)
  const look = (place: number) => {
    setPointed(place)
    setStop(place)
  }
  const walk = (event: KeyboardEvent<HTMLOListElement>) => {
    const next = { ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const points = event.currentTarget.querySelectorAll<HTMLElement>('.trend-point')
    points[Math.min(Math.max(next, 0), last)]?.focus()
  }
  return (
    <section className="trend" aria-label={one.label}>
      <Tooltip label={one.means} multiline w={300} openDelay={500}>
        <h3 className="trend-title">{one.label}</h3>
      </Tooltip>
      <div className="trend-now" aria-hidden>
        <span className="trend-value">{shown.value}</span>
        <span className="trend-week">{shown.week}</span>
      </div>
      {/* arrow keys go from week to week, Tab goes on to what comes behind */}
      <ol className="trend-bars" onKeyDown={walk} onMouseLeave={() => setPointed(last)} onBlur={() => setPointed(last)}>
        {weeks.map((week, place) => (
          <li key={week.from} data-goes-on={week.goesOn || undefined}>
            <Point
              place={one.places[place] ?? null}
              label={say(place).whole}
              height={heights[place] ?? null}
              stop={place === stop}
              onLook={() => look(place)}
              onPoint={() => setPointed(place)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What a week says, in words. */
function useSaid(one: Trend, weeks: Week[]) {
  const t = useText(reportsHomeText)
  const formats = useFormats()
  const { language } = useMe()
  const written = (figure: number) =>
    one.kind === 'minutes' ? showMinutes(figure, language) : t.perKind[one.kind](formats.number(figure))
  return (place: number) => {
    const { from, until, goesOn } = weeks[place]!
    const figure = one.values[place]
    const value = typeof figure === 'number' ? written(figure) : t.none
    const week = t.week(shortDay(from), shortDay(until))
    return { value, week: goesOn ? t.soFar : week, whole: t.ofWeek(one.label, goesOn ? t.goesOn : week, value) }
  }
}

/** '2026-11-23' → 23-11: the year is clear. */
const shortDay = (day: string) => day.slice(5).split('-').reverse().join('-')

type PointProps = {
  place: Trend['places'][number]
  label: string
  height: number | null
  stop: boolean
  onLook: () => void
  onPoint: () => void
}

function Point({ place, label, height, stop, onLook, onPoint }: PointProps) {
  const how = {
    className: 'trend-point',
    tabIndex: stop ? 0 : -1,
    onFocus: onLook,
    onMouseEnter: onPoint,
  }
  const bar = height === null ? null : <span className="trend-bar" style={{ height: `${height}%` }} />
  if (place)
    return (
      <PlaceLink place={place} {...how}>
        {bar}
        <span className="visually-hidden">{label}</span>
      </PlaceLink>
    )
  return (
    <span role="img" aria-label={label} {...how}>
      {bar}
    </span>
  )
}
