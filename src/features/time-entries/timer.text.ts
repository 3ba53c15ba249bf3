import { words } from '../../platform/shared/words.ts'

/** What a timer counts; on the server for refusals, on the screen beside the clock. */
export const timerText = words({
  es: {
    ofCase: (number: number, subject: string) => `N° ${number} · ${subject}`,
    ofNothing: 'Tiempo interno',
  },
  en: {
    ofCase: (number: number, subject: string) => `No. ${number} · ${subject}`,
    ofNothing: 'Internal time',
  },
})
