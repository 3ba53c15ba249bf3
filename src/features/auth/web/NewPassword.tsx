import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useText, useWhy } from '../../../platform/web/language.ts'
import { PasswordField } from '../../../platform/web/PasswordField.tsx'
import { MAX_PASSWORD, MIN_PASSWORD } from '../auth.contract.ts'
import { authRefusals } from '../auth.text.ts'
import { whyNotPassword } from '../password.rules.ts'
import { proposePassword } from './propose-password.ts'
import { passwordText } from '../password.text.ts'

type Props = {
  label: string
  /** Whose password it will be. */
  person: { name: string; email: string }
  value: string
  error?: string
  onChange: (password: string) => void
  /** Offers one to hand to somebody else, readable at once. */
  proposes?: boolean
}

/** A password being chosen: says what is wrong with it as soon as the field is left. */
export function NewPassword({ label, person, value, error, onChange, proposes }: Props) {
  const t = useText(passwordText)
  const why = useWhy(authRefusals)
  const [left, setLeft] = useState(false)
  const [visible, setVisible] = useState(false)
  const refused = left && value ? why(whyNotPassword(value, person)) : undefined
  return (
    <div>
      <PasswordField
        label={label}
        description={t.help(MIN_PASSWORD)}
        required
        autoComplete="new-password"
        maxLength={MAX_PASSWORD}
        visible={visible}
        onVisibilityChange={setVisible}
        value={value}
        error={refused ?? error}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {proposes && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt={4}
          onClick={() => {
            onChange(proposePassword())
            setVisible(true)
          }}
        >
          {t.propose}
        </Anchor>
      )}
    </div>
  )
}
