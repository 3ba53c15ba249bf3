import { Radio } from '@mantine/core'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { type Mode, mode } from '../../../coverage/terms.contract.ts'
import { logTimeText } from '../../log-time.text.ts'
import { modeIcons } from '../mode-icons.ts'

type Props = {
  value: Mode
  /** Whether there is a customer to be in contact with. */
  withCustomer: boolean
  onChange: (mode: Mode) => void
}

/** How it was worked: four large choices, gone through with the arrows. */
export function ModeChoice({ value, withCustomer, onChange }: Props) {
  const t = useText(logTimeText)
  return (
    <Radio.Group label={t.mode} value={value} onChange={(chosen) => onChange(mode.parse(chosen))}>
      <div className="time-modes">
        {mode.options.map((one) => (
          <label key={one} className="time-mode" data-chosen={one === value || undefined}>
            <Radio value={one} size="xs" className="time-mode-radio" aria-label={t.modes[one]} />
            <Icon path={modeIcons[one]} size={20} />
            <span className="time-mode-name">{t.modes[one]}</span>
            {withCustomer && <span className="time-mode-help">{t.modeHelp[one]}</span>}
          </label>
        ))}
      </div>
    </Radio.Group>
  )
}
