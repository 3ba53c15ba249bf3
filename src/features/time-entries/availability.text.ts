import { words } from '../../platform/shared/words.ts'

/** Whether people are available. */
export const availabilityText = words({
  es: {
    label: (state: string) => `Mi disponibilidad: ${state}`,
    unknown: 'Sin indicar',
    available: 'Disponible',
    paused: (reason: string) => `En pausa: ${reason}`,
    pausedShort: 'En pausa',
    since: (when: string) => `desde ${when}`,
    toAvailable: 'Estoy disponible',
    pauses: 'Hacer una pausa',
    toPause: (reason: string) => `Pausa: ${reason}`,
    gone: 'Terminar por hoy',
    week: 'Mi semana',
    told: {
      available: 'Ahora está disponible.',
      paused: 'Pausa iniciada.',
      gone: 'Jornada terminada.',
    },
    long: (when: string) => `Dijo esto ${when}. Si ya no es así, cámbielo.`,
    peopleTitle: 'Quién está disponible',
    nobody: 'Nadie ha indicado si está disponible.',
  },
  en: {
    label: (state: string) => `My availability: ${state}`,
    unknown: 'Not said',
    available: 'Available',
    paused: (reason: string) => `Pausing: ${reason}`,
    pausedShort: 'Pausing',
    since: (when: string) => `since ${when}`,
    toAvailable: 'I am available',
    pauses: 'Take a pause',
    toPause: (reason: string) => `Pause: ${reason}`,
    gone: 'Finish for today',
    week: 'My week',
    told: {
      available: 'You are available now.',
      paused: 'The pause has begun.',
      gone: 'You have finished.',
    },
    long: (when: string) => `You said this ${when}. If it is no longer so, change it.`,
    peopleTitle: 'Who is available',
    nobody: 'Nobody has said whether they are available.',
  },
})
