import { words } from '../../../platform/shared/words.ts'

export const partsText = words({
  es: {
    due: (when: string) => `vence ${when}`,
    overdue: (when: string) => `vencido ${when}`,
    more: (count: number) => `Ver ${count} más`,
    fewer: 'Ver menos',
  },
  en: {
    due: (when: string) => `due ${when}`,
    overdue: (when: string) => `overdue ${when}`,
    more: (count: number) => `Show ${count} more`,
    fewer: 'Show fewer',
  },
})
