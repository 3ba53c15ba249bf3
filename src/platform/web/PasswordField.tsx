import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { words } from '../shared/words.ts'
import { useText } from './language.ts'

const passwordText = words({ es: { show: 'Mostrar la contraseña' }, en: { show: 'Show the password' } })

/** Field for something secret, with a button that shows it, whose name is in the language of the person. */
export function PasswordField(props: PasswordInputProps) {
  const { show } = useText(passwordText)
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': show }} {...props} />
}
