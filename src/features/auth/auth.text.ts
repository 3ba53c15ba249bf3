import type { RefusalWords } from '../../platform/shared/words.ts'
import { words } from '../../platform/shared/words.ts'

export const authText = words({
  es: {
    signIn: 'Ingresar',
    email: 'Correo',
    password: 'Contraseña',
    signOut: 'Salir',
    toHome: 'Ir a Atención',
  },
  en: {
    signIn: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    signOut: 'Sign out',
    toHome: 'Go to Attend',
  },
})

export const authRefusals: RefusalWords = {
  es: {
    'sign_in.wrong': 'El correo o la contraseña no son correctos.',
    'person.inactive': 'Esta persona ya no puede ingresar. Hable con quien administra Atiende.',
    'password.too_short':
      'La contraseña necesita al menos {least} caracteres. Varias palabras juntas son una buena idea.',
    'password.too_common':
      'Es una contraseña muy común o muy simple. Pruebe con varias palabras que solo usted juntaría.',
    'password.own_name': 'La contraseña no puede ser el nombre ni el correo de la persona.',
    'password.wrong_current': 'La contraseña actual no es correcta.',
    'person.email_taken': 'Ese correo ya es de {name}.',
    'person.last_admin': 'Es la última persona que administra: dé antes ese perfil a otra.',
    'person.contact_needs_customer': 'Un contacto pertenece a un cliente: elija cuál.',
    'person.only_contacts_have_customer': 'Solo los contactos pertenecen a un cliente.',
    'person.unknown_customer': 'Ese cliente no existe.',
    'setup.done': 'La empresa ya está configurada: ingrese con su correo.',
    'company.wrong_rut': 'El RUT no es válido: revise el dígito verificador (ejemplo: 76.123.456-0).',
  },
  en: {
    'sign_in.wrong': 'The e-mail or the password is not right.',
    'person.inactive': 'This person may no longer sign in. Talk to whoever administers Atiende.',
    'password.too_short': 'The password needs {least} characters at least. Several words together are a good idea.',
    'password.too_common': 'It is a very common or very simple password. Try several words that only you would join.',
    'password.own_name': "The password cannot be the person's name or e-mail.",
    'password.wrong_current': 'The present password is not right.',
    'person.email_taken': 'That e-mail already belongs to {name}.',
    'person.last_admin': 'This is the last person who administers: give somebody else that role first.',
    'person.contact_needs_customer': 'A contact belongs to a customer: choose which.',
    'person.only_contacts_have_customer': 'Only contacts belong to a customer.',
    'person.unknown_customer': 'There is no such customer.',
    'setup.done': 'The company has been set up already: sign in with your e-mail.',
    'company.wrong_rut': 'This RUT is not valid: check its last digit (for example 76.123.456-0).',
  },
}
