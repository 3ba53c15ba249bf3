import type { CSSProperties } from 'react'
import { Tooltip } from '@mantine/core'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { type Figure, figureGroup } from '../../dashboard.contract.ts'
import { reportsHomeText } from '../../reports-home.text.ts'
import { PlaceLink } from './PlaceLink.tsx'

/** The figures of today in groups; each is the way to its rows. */
export function Tiles({ figures }: { figures: Figure[] }) {
  const t = useText(reportsHomeText)
  const groups = figureGroup.options
    .map((group) => ({ group, own: figures.filter((one) => one.group === group) }))
    .filter(({ own }) => own.length)
  return (
    <div className="tiles">
      {groups.map(({ group, own }) => (
        <div
          key={group}
          role="group"
          className="tiles-group"
          aria-label={t.groups[group]}
          style={{ '--tiles': own.length } as CSSProperties}
        >
          <h3 className="tiles-title">{t.groups[group]}</h3>
          <ul className="tiles-list">
            {own.map((one) => (
              <li key={one.key}>
                <Tile one={one} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Tile({ one }: { one: Figure }) {
  const formats = useFormats()
  const { language } = useMe()
  const value = one.kind === 'minutes' ? showMinutes(one.value, language) : formats.number(one.value)
  return (
    <Tooltip label={one.means} multiline w={300} openDelay={500} events={{ hover: true, focus: true, touch: false }}>
      <PlaceLink
        place={one.place}
        className="tile"
        data-late={one.late || undefined}
        data-none={!one.value || undefined}
      >
        <span className="tile-value" data-long={value.length > 6 || undefined}>
          {value}
        </span>
        <span className="tile-label">{one.label}</span>
      </PlaceLink>
    </Tooltip>
  )
}
