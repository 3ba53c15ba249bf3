/** What `npm run verify-hours` says on the console. */
export const verifyText = {
  es: {
    nothingThere: (folder: string) =>
      `No hay datos en ${folder}: indique la carpeta en DATA_DIR, o un servidor en DATABASE_URL.`,
    notUpToDate: 'La base de datos no es de esta versión: inicie el programa una vez para actualizarla.',
    difference: (where: string, what: string, stored: string, expected: string) =>
      `${where}: ${what}: dice ${stored}, debe decir ${expected}`,
    ledger: (id: string) => `Libro ${id}`,
    entry: (id: string) => `Tiempo ${id}`,
    case: (id: string) => `HelpDesk ${id}`,
    checked: (ledgers: number, charges: number, entries: number, cases: number) =>
      `Se revisaron ${ledgers} libros de horas con ${charges} imputaciones, ${entries} registros de tiempo imputados y los plazos de ${cases} HelpDesk.`,
    well: 'No hay diferencias.',
    wrong: (count: number) => (count === 1 ? 'Hay 1 diferencia.' : `Hay ${count} diferencias.`),
    atLeast: (count: number) => `Hay ${count} diferencias o más.`,
    what: {
      'allocation of charge': 'de qué horas sale la imputación',
      balances: 'saldos',
      'sums of coverage': 'sumas del contrato',
      'accounted minutes of charge': 'minutos imputados de',
      'real minutes of charge': 'minutos trabajados de',
      'last day of coverage': 'último día del contrato',
      'glance of coverage': 'resumen del contrato',
      'charge without time': 'imputación sin registro de tiempo',
      'time without charge': 'registro de tiempo sin imputación',
      'time charged more than once': 'registro de tiempo imputado más de una vez',
    } as Record<string, string>,
  },
  en: {
    nothingThere: (folder: string) =>
      `There are no data in ${folder}: name the folder in DATA_DIR, or a server in DATABASE_URL.`,
    notUpToDate: 'The database is not of this version: start the program once to bring it up to date.',
    difference: (where: string, what: string, stored: string, expected: string) =>
      `${where}: ${what}: says ${stored}, should say ${expected}`,
    ledger: (id: string) => `Ledger ${id}`,
    entry: (id: string) => `Time ${id}`,
    case: (id: string) => `Case ${id}`,
    checked: (ledgers: number, charges: number, entries: number, cases: number) =>
      `Checked ${ledgers} ledgers of hours with ${charges} charges, ${entries} charged time entries and the promised times of ${cases} cases.`,
    well: 'There are no differences.',
    wrong: (count: number) => (count === 1 ? 'There is 1 difference.' : `There are ${count} differences.`),
    atLeast: (count: number) => `There are ${count} differences or more.`,
    what: {} as Record<string, string>,
  },
}

const LONGEST = 300

/** A value in one line, not longer than anybody reads. */
export const shortJson = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'null'
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
