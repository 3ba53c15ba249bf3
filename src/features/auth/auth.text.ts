import type { RefusalWords } from '../../platform/shared/words.ts'
import { words } from '../../platform/shared/words.ts'

export const authText = words({
  es: {
    signIn: 'Ingresar',
    email: 'Correo',
    password: 'Contraseña',
    wrong: 'El correo o la contraseña no son correctos.',
    inactive: 'Esta persona ya no puede ingresar. Hable con quien administra Atiende.',
    tooMany: 'Demasiados intentos. Espere un minuto y vuelva a probar.',
    signOut: 'Salir',
  },
  en: {
    signIn: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    wrong: 'The e-mail or the password is not right.',
    inactive: 'This person may no longer sign in. Talk to whoever administers Atiende.',
    tooMany: 'Too many attempts. Wait a minute and try again.',
    signOut: 'Sign out',
  },
})

export const authRefusals: RefusalWords = {
  es: {},
  en: {},
}
