import { words } from '../../shared/words.ts'

/** Words of downloads. */
export const filesText = words({
  es: {
    label: 'Descargar',
    csv: 'CSV',
    csvHelp: 'Todas las filas, para Excel en español',
    xlsx: 'Excel',
    xlsxHelp: 'Libro con todas las filas',
    letter: 'PDF tamaño carta',
    a4: 'PDF tamaño A4',
    png: 'Imagen del gráfico',
    getting: (name: string) => `Preparando ${name}…`,
    rows: (read: string, all: string) => `${read} de ${all} filas`,
    rowsSoFar: (read: string) => `${read} filas`,
    size: (megabytes: string) => `${megabytes} MB`,
    done: (name: string) => `${name}: descargado.`,
    stop: 'Cancelar',
    broken: 'La descarga se interrumpió. Pruebe de nuevo.',
  },
  en: {
    label: 'Download',
    csv: 'CSV',
    csvHelp: 'Every row, for Excel in Spanish',
    xlsx: 'Excel',
    xlsxHelp: 'A workbook with every row',
    letter: 'PDF, letter',
    a4: 'PDF, A4',
    png: 'Picture of the chart',
    getting: (name: string) => `Preparing ${name}…`,
    rows: (read: string, all: string) => `${read} of ${all} rows`,
    rowsSoFar: (read: string) => `${read} rows`,
    size: (megabytes: string) => `${megabytes} MB`,
    done: (name: string) => `${name}: downloaded.`,
    stop: 'Cancel',
    broken: 'The download broke off. Try again.',
  },
})
