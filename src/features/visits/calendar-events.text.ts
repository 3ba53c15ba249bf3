import { words } from '../../platform/shared/words.ts'

/** What the events of a calendar say. */
export const calendarEventsText = words({
  es: {
    calendar: (name: string) => `Visitas de ${name}`,
    summary: (number: number, customer: string) => `Visita N° ${number} · ${customer}`,
    cancelled: (summary: string) => `Anulada: ${summary}`,
    case: (number: number) => `HelpDesk N° ${number}`,
    contact: (name: string) => `Preguntar por ${name}`,
    more: 'Instrucciones, teléfonos y formulario: en Atiende.',
  },
  en: {
    calendar: (name: string) => `Visits of ${name}`,
    summary: (number: number, customer: string) => `Visit no. ${number} · ${customer}`,
    cancelled: (summary: string) => `Cancelled: ${summary}`,
    case: (number: number) => `Case no. ${number}`,
    contact: (name: string) => `Ask for ${name}`,
    more: 'Instructions, phones and form: in Atiende.',
  },
})
