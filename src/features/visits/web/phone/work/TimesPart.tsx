import { ActionIcon, Button, Text } from '@mantine/core'
import { mdiClose } from '@mdi/js'
import { use } from 'react'
import { uuidv7 } from 'uuidv7'
import { showMinutes } from '../../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../../platform/web/language.ts'
import { adjusted, proposedTimes } from '../../../field-draft.rules.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { fieldId } from './field-id.ts'
import { MinutesInput } from './MinutesInput.tsx'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'

/** The time of each technician, as the journey proposes it or as it was adjusted. */
export function TimesPart({ draft, visit, errorOf, onChange }: PartProps & { visit: HeldVisit }) {
  const t = useText(phoneReportText).work
  const language = use(LanguageContext)
  const technicianIds = visit.technicians.map(({ id }) => id)
  const proposed = proposedTimes(draft, technicianIds, uuidv7)
  const nameOf = (id: string) => visit.technicians.find((one) => one.id === id)?.name ?? ''
  const own = draft.timeEntries
  const shown = own ?? proposed
  return (
    <Part title={t.times}>
      <Text size="sm" c="dimmed">
        {shown.length || own ? t.timesHelp : t.timesLater}
      </Text>
      <ul className="phone-times">
        {shown.map((entry, place) => {
          const label = t.minutesOf(nameOf(entry.personId), t.modes[entry.mode])
          const put = (workedMinutes: number) =>
            onChange({
              timeEntries: own!.map((one) => (one.id === entry.id ? adjusted(one, workedMinutes, new Date()) : one)),
            })
          return (
            <li key={own ? entry.id : place}>
              {own ? (
                <>
                  <MinutesInput
                    id={fieldId(`timeEntries.${place}.workedMinutes`)}
                    label={label}
                    minutes={entry.workedMinutes}
                    error={errorOf(`timeEntries.${place}.workedMinutes`) ?? errorOf(`timeEntries.${place}.startedAt`)}
                    onChange={put}
                  />
                  <ActionIcon
                    variant="default"
                    size={44}
                    aria-label={t.removeTime(nameOf(entry.personId), t.modes[entry.mode])}
                    onClick={() => onChange({ timeEntries: own.filter(({ id }) => id !== entry.id) })}
                  >
                    <Icon path={mdiClose} />
                  </ActionIcon>
                </>
              ) : (
                <>
                  <span>{label}</span>
                  <strong className="figures">{showMinutes(entry.workedMinutes, language)}</strong>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {own ? (
        <Button variant="default" onClick={() => onChange({ timeEntries: null })}>
          {t.asProposed}
        </Button>
      ) : (
        proposed.length > 0 && (
          <Button variant="default" onClick={() => onChange({ timeEntries: proposed })}>
            {t.adjust}
          </Button>
        )
      )}
    </Part>
  )
}
