import { words } from '../../platform/shared/words.ts'

/** The kinds of contract and warranty that a new company starts with, to be changed as it likes. */
export const firstTypesText = words({
  es: {
    hours: 'Soporte por horas',
    monthly: 'Mantención mensual',
    unlimited: 'Soporte ilimitado',
    legal: 'Garantía legal',
    maker: 'Garantía del fabricante',
  },
  en: {
    hours: 'Support by the hour',
    monthly: 'Monthly maintenance',
    unlimited: 'Unlimited support',
    legal: 'Legal warranty',
    maker: "Maker's warranty",
  },
})
