import { words } from '../../platform/shared/words.ts'

export const passwordText = words({
  es: {
    help: (least: number) => `Al menos ${least} caracteres. Varias palabras que solo usted juntaría funcionan bien.`,
    propose: 'Proponer una contraseña',
  },
  en: {
    help: (least: number) => `${least} characters at least. Several words that only you would join do well.`,
    propose: 'Propose a password',
  },
})
