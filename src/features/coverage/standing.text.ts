import { words } from '../../platform/shared/words.ts'

/** How a contract or warranty stands: its name, its state, its days and its hours. */
export const standingText = words({
  es: {
    kinds: { contract: 'Contrato', warranty: 'Garantía' },
    numbered: {
      contract: (number: number) => `Contrato N° ${number}`,
      warranty: (number: number) => `Garantía N° ${number}`,
    },
    number: (number: number) => `N° ${number}`,
    statuses: {
      contract: { future: 'Por comenzar', active: 'Vigente', suspended: 'Suspendido', ended: 'Terminado' },
      warranty: { future: 'Por comenzar', active: 'Vigente', suspended: 'Suspendida', ended: 'Terminada' },
    },
    hours: {
      left: (minutes: number, time: string, of: string) => `${isOne(minutes) ? 'Queda' : 'Quedan'} ${time} de ${of}`,
      none: (of: string) => `Se usaron las ${of}`,
      nothingNow: 'Sin horas disponibles',
      unlimited: 'Sin límite de horas',
      used: (time: string) => `usadas ${time}`,
      usedOf: (time: string, of: string) => `Se usaron ${time} de ${of}`,
      ahead: (time: string) => `${time} por usar`,
      inTerm: (of: string) => `${of} en todo el plazo`,
      over: (time: string) => `${time} en exceso`,
    },
    days: {
      left: (days: number) => (days === 1 ? 'Queda 1 día' : `Quedan ${days} días`),
      last: 'Termina hoy',
      tomorrow: 'Termina mañana',
      until: (day: string) => `hasta el ${day}`,
      starts: (day: string) => `Comienza el ${day}`,
      ended: (day: string) => `Terminó el ${day}`,
    },
    lights: { green: 'Bien', amber: 'Atención', red: 'Alerta' },
  },
  en: {
    kinds: { contract: 'Contract', warranty: 'Warranty' },
    numbered: {
      contract: (number: number) => `Contract no. ${number}`,
      warranty: (number: number) => `Warranty no. ${number}`,
    },
    number: (number: number) => `No. ${number}`,
    statuses: {
      contract: { future: 'Not begun', active: 'In force', suspended: 'Suspended', ended: 'Ended' },
      warranty: { future: 'Not begun', active: 'In force', suspended: 'Suspended', ended: 'Ended' },
    },
    hours: {
      left: (_minutes: number, time: string, of: string) => `${time} of ${of} left`,
      none: (of: string) => `All ${of} are used`,
      nothingNow: 'No hours available',
      unlimited: 'No limit of hours',
      used: (time: string) => `${time} used`,
      usedOf: (time: string, of: string) => `${time} of ${of} used`,
      ahead: (time: string) => `${time} to use`,
      inTerm: (of: string) => `${of} in the whole term`,
      over: (time: string) => `${time} beyond`,
    },
    days: {
      left: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
      last: 'Ends today',
      tomorrow: 'Ends tomorrow',
      until: (day: string) => `until ${day}`,
      starts: (day: string) => `Begins on ${day}`,
      ended: (day: string) => `Ended on ${day}`,
    },
    lights: { green: 'Good', amber: 'Mind it', red: 'Alert' },
  },
})

/** One hour and one minute are told in the singular. */
const isOne = (minutes: number) => minutes === 60 || minutes === 1
