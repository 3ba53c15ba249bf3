import { words } from '../../platform/shared/words.ts'

const count = (number: number) => number.toLocaleString('es-CL')

export const chartText = words({
  es: {
    rest: 'Otros',
    total: 'Total',
    /** What of the report is drawn, where it is not all of it. */
    gathered: (shown: number, rest: number) =>
      `Se dibujan ${count(shown)}; «Otros» reúne ${rest === 1 ? 'el que queda' : `los ${count(rest)} restantes`}.`,
    leftOut: (shown: number, all: number) => `Se dibujan ${count(shown)} de ${count(all)}.`,
    days: (days: string) => `${days} d`,
    alt: (title: string, parts: string) => `Gráfico: ${title}. ${parts}`,
  },
  en: {
    rest: 'Others',
    total: 'Total',
    gathered: (shown: number, rest: number) =>
      `${count(shown)} are drawn; “Others” gathers the ${rest === 1 ? 'one' : count(rest)} left.`,
    leftOut: (shown: number, all: number) => `${count(shown)} of ${count(all)} are drawn.`,
    days: (days: string) => `${days} d`,
    alt: (title: string, parts: string) => `Chart: ${title}. ${parts}`,
  },
})
