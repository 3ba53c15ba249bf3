import { words } from '../../platform/shared/words.ts'

/** Screens before anybody is signed in. */
export const strangersText = words({
  es: {
    language: 'Idioma',
    signInTitle: 'Ingresar a Atiende',
    tagline: 'Atención y posventa',
    setupTitle: 'Le damos la bienvenida',
    setupHelp:
      'Este sistema está recién instalado. Dele el nombre de su empresa y será usted quien lo administra; todo lo demás se ajusta después.',
    company: 'Nombre de la empresa',
    companyTaxId: 'RUT de la empresa',
    optional: 'opcional',
    you: 'Usted',
    yourCompany: 'Su empresa',
    name: 'Su nombre',
    email: 'Su correo',
    password: 'Contraseña',
    start: 'Comenzar',
  },
  en: {
    language: 'Language',
    signInTitle: 'Sign in to Atiende',
    tagline: 'After-sales help desk',
    setupTitle: 'Welcome to Atiende',
    setupHelp:
      'This system has just been installed. Give it the name of your company and become its administrator; everything else can be adjusted later.',
    company: 'Name of the company',
    companyTaxId: 'RUT of the company',
    optional: 'optional',
    you: 'You',
    yourCompany: 'Your company',
    name: 'Your name',
    email: 'Your e-mail',
    password: 'Password',
    start: 'Begin',
  },
})
