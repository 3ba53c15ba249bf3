import { Text } from '@mantine/core'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Priority } from '../../../settings/settings.contract.ts'
import { Dot } from '../../../settings/web/Tag.tsx'
import { typesText } from '../../types.text.ts'
import { type LevelDraft, type LevelsDraft, NO_LEVEL } from './levels-draft.ts'

type Props = {
  priorities: Priority[]
  levels: LevelsDraft
  /** Where they stand in what is sent. */
  field: string
  errors: Record<string, string>
  onChange: (levels: LevelsDraft) => void
}

/** The priorities in use, and those out of use for which something is promised. */
export const shownPriorities = (all: Priority[], levels: LevelsDraft): Priority[] =>
  all.filter(({ id, active }) => active || levels[id]?.response || levels[id]?.solution)

/** By when an answer and a solution are promised, for each priority. */
export function LevelsTable({ priorities, levels, field, errors, onChange }: Props) {
  const t = useText(typesText).levels
  const change = (id: string, part: Partial<LevelDraft>) =>
    onChange({ ...levels, [id]: { ...(levels[id] ?? NO_LEVEL), ...part } })
  if (!priorities.length) return <Text size="sm">{t.noPriorities}</Text>
  return (
    <table className="levels">
      <thead>
        <tr>
          <th scope="col">{t.priority}</th>
          <th scope="col">{t.response}</th>
          <th scope="col">{t.solution}</th>
        </tr>
      </thead>
      <tbody>
        {priorities.map(({ id, name, color, active }, place) => (
          <tr key={id}>
            <th scope="row">
              <span className="levels-priority">
                <Dot color={color} /> {name}
                {!active && (
                  <Text span size="xs" c="dimmed">
                    {t.inactive}
                  </Text>
                )}
              </span>
            </th>
            {(['response', 'solution'] as const).map((what) => (
              <td key={what}>
                <MinutesField
                  aria-label={t.of(t[what], name)}
                  placeholder={t.none}
                  bare="hours"
                  step={30}
                  value={levels[id]?.[what] ?? ''}
                  error={
                    errors[`${field}.${place}.${what}Minutes`] ??
                    (what === 'response' ? errors[`${field}.${place}.priorityId`] : undefined)
                  }
                  onChange={(typed) => change(id, { [what]: typed })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
