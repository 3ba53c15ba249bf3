import { useText } from '../../../../platform/web/language.ts'
import { MOST_OPTIONS } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { NameInput } from './HeldInputs.tsx'
import { withOptions } from './options.ts'
import { RowList } from './RowList.tsx'

type Option = { key: string; label: string }
type Props = {
  options: Option[]
  /** What is wrong with the option of this key. */
  wrong: (key: string) => string | undefined
  onChange: (options: Option[]) => void
}

/** What can be chosen. An option that is renamed stays the same one for answers and conditions. */
export function OptionsEditor({ options, wrong, onChange }: Props) {
  const words = useText(propertiesText)
  const t = words.options
  const isTwice = (label: string, place: number) =>
    options.some((one, other) => other < place && one.label.toLowerCase() === label.toLowerCase())
  return (
    <RowList
      title={t.title}
      rows={options}
      words={t}
      most={MOST_OPTIONS}
      maxLength={120}
      onChange={onChange}
      onAdd={(lines) => onChange(withOptions(options, lines))}
    >
      {(option, place, acts) => (
        <div className="prop-row">
          <NameInput
            aria-label={t.one(place + 1)}
            maxLength={120}
            value={option.label}
            needed={words.labelNeeded}
            error={wrong(option.key) ?? (isTwice(option.label, place) && t.twice)}
            onChange={(label) => onChange(options.with(place, { ...option, label }))}
          />
          {acts}
        </div>
      )}
    </RowList>
  )
}
