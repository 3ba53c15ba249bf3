import { words } from '../../platform/shared/words.ts'

/** Words of problems that come back. */
export const recurrenceText = words({
  es: {
    mark: 'Recurrente',
    title: 'Problema que vuelve',
    of: { equipment: 'mismo producto', customer: 'mismo cliente' },
    /** How long ago an earlier case was solved or, while it is not, registered. */
    ago: (days: number, ended: boolean) => `${ended ? 'terminó' : 'se registró'} ${daysAgo.es(days)}`,
    before: (days: number) => (days === 0 ? 'el mismo día' : days === 1 ? '1 día antes' : `${days} días antes`),
    outOfReach: 'El HelpDesk anterior no está a su alcance.',
    relate: 'Relacionar',
    related: 'Relacionado',
    relatedTo: (number: number) => `Relacionado con el N° ${number}`,
    relateOf: (number: number) => `Continuar el N° ${number}: relacionar`,
    dismiss: 'Es otro problema',
    dismissOf: (number: number) => `Es otro problema que el N° ${number}`,
    onlyRecurrent: 'Recurrentes',
  },
  en: {
    mark: 'Recurrent',
    title: 'A problem that comes back',
    of: { equipment: 'same product', customer: 'same customer' },
    ago: (days: number, ended: boolean) => `${ended ? 'ended' : 'registered'} ${daysAgo.en(days)}`,
    before: (days: number) => (days === 0 ? 'on the same day' : days === 1 ? '1 day before' : `${days} days before`),
    outOfReach: 'The earlier case is not within your reach.',
    relate: 'Relate',
    related: 'Related',
    relatedTo: (number: number) => `Related to No. ${number}`,
    relateOf: (number: number) => `Follow No. ${number}: relate`,
    dismiss: 'Another problem',
    dismissOf: (number: number) => `Another problem than No. ${number}`,
    onlyRecurrent: 'Recurrent',
  },
})

const daysAgo = {
  es: (days: number) => (days === 0 ? 'hoy' : days === 1 ? 'ayer' : `hace ${days} días`),
  en: (days: number) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`),
}
