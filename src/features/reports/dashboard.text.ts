import type { Language } from '../../platform/shared/words.ts'
import type { Term } from './definitions.text.ts'

type Said = Record<Language, string>
type Told = { label: Said; means: Term | Said }

/** What each figure of the dashboard is called, and the term, or the words, that say what it counts. */
export const figureTexts = {
  pending: { label: { es: 'Pendientes', en: 'Pending' }, means: 'pending' },
  unassigned: {
    label: { es: 'Sin responsable', en: 'Unassigned' },
    means: {
      es: 'Los HelpDesk pendientes por los que hoy no responde nadie.',
      en: 'The pending cases that nobody answers for today.',
    },
  },
  open: {
    label: { es: 'Esperan por nosotros', en: 'Wait for us' },
    means: {
      es: 'Los pendientes cuyo estado es de los abiertos: su plazo corre.',
      en: 'The pending cases in one of the open states: their time runs.',
    },
  },
  waiting: {
    label: { es: 'Esperan por otros', en: 'Wait for others' },
    means: {
      es: 'Los pendientes cuyo estado es de los que esperan: su plazo está detenido.',
      en: 'The pending cases in one of the waiting states: their time is stopped.',
    },
  },
  lateResponse: { label: { es: 'Primera respuesta atrasada', en: 'First response late' }, means: 'late' },
  lateSolution: { label: { es: 'Solución atrasada', en: 'Solution late' }, means: 'late' },
  registeredToday: { label: { es: 'Registrados hoy', en: 'Registered today' }, means: 'registeredInRange' },
  solvedToday: { label: { es: 'Solucionados hoy', en: 'Solved today' }, means: 'registeredInRange' },
  dueToday: { label: { es: 'Para hoy', en: 'Due today' }, means: 'dueToday' },
  overdue: { label: { es: 'Vencidos', en: 'Overdue' }, means: 'overdue' },
  movedThisWeek: { label: { es: 'Cambios de fecha esta semana', en: 'Dates moved this week' }, means: 'moves' },
  expiring: {
    label: { es: 'Vencen en 30 días', en: 'Expire in 30 days' },
    means: {
      es: 'Los contratos y garantías vigentes cuyo último día llega en 30 días o menos y que nadie ha renovado.',
      en: 'The contracts and warranties in force whose last day comes within 30 days and that nobody has renewed.',
    },
  },
  fewHours: { label: { es: 'Con 5 horas o menos', en: '5 hours or fewer left' }, means: 'fewHours' },
  workedToday: { label: { es: 'Tiempo usado hoy', en: 'Time used today' }, means: 'timeUsed' },
  available: {
    label: { es: 'Personas disponibles', en: 'People available' },
    means: {
      es: 'Las personas que ahora están marcadas como disponibles.',
      en: 'The people who are marked as available now.',
    },
  },
  paused: {
    label: { es: 'Personas en pausa', en: 'People pausing' },
    means: { es: 'Las personas que ahora están marcadas en pausa.', en: 'The people who are marked as paused now.' },
  },
  visitsToday: {
    label: { es: 'Salidas a terreno de hoy', en: 'Visits of today' },
    means: {
      es: 'Las salidas a terreno con alguien asignado cuyo horario toca el día de hoy, también las hechas y las anuladas.',
      en: 'The visits that somebody is sent to and whose time is partly today, also those done or cancelled.',
    },
  },
} satisfies Record<string, Told>
export type FigureKey = keyof typeof figureTexts

export const trendTexts = {
  registered: { label: { es: 'Registrados', en: 'Registered' }, means: 'registeredInRange' },
  solved: { label: { es: 'Solucionados', en: 'Solved' }, means: 'registeredInRange' },
  firstResponse: { label: { es: 'Primera respuesta', en: 'First response' }, means: 'firstResponse' },
  solutionTime: { label: { es: 'Tiempo de solución', en: 'Solution time' }, means: 'solutionTime' },
  reopened: { label: { es: 'Reabiertos', en: 'Reopened' }, means: 'reopened' },
  moves: { label: { es: 'Cambios de fecha', en: 'Dates moved' }, means: 'moves' },
  slippedDays: { label: { es: 'Días corridos por cambios', en: 'Days slipped by changes' }, means: 'slip' },
} satisfies Record<string, Told>
export type TrendKey = keyof typeof trendTexts
