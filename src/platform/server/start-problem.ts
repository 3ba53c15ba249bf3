import { fill } from '../shared/words.ts'

// What the console says when the program cannot start: one sentence with the way out.
const words = {
  es: {
    notWholeNumber: '{name}={text}: debe ser un número entero de {least} a {most}.',
    notKey: '{name}: deben ser 32 bytes en base64, como los escribe «openssl rand -base64 32».',
    notAddress: '{name}={text}: debe ser una dirección como {example}.',
    folderNotUsable: 'DATA_DIR={folder}: no se puede usar esta carpeta ({reason}). Elija otra.',
    folderPrivate:
      'DATA_DIR={folder}: PostgreSQL corre como «nobody» cuando el programa corre como root, y no puede entrar a esta carpeta. Elija otra.',
    alreadyRunning: 'Atiende ya está corriendo sobre {folder}. Deténgalo primero, o indique otra carpeta en DATA_DIR.',
    takenOver: 'Otro proceso de Atiende tomó {folder}: este se detiene.',
    portTaken: 'El puerto {port} está ocupado: indique otro en PORT.',
    portForbidden: 'El puerto {port} no está permitido para este usuario: indique en PORT uno desde 1024.',
    hostNotUsable: 'HOST={host}: esta máquina no tiene esa dirección.',
    databaseAway: 'DATABASE_URL ({where}): no se puede usar esa base de datos: {reason}.',
    databaseOld: 'DATABASE_URL ({where}): es PostgreSQL {version}; se necesita PostgreSQL 15 o posterior.',
    databaseEncoding: 'DATABASE_URL ({where}): la base de datos usa la codificación {encoding}; créela con UTF8.',
    databaseNewer: 'La base de datos es más nueva que este programa ({names}): instale la versión más nueva.',
    migrationFailed: 'La migración {name} falló y no cambió nada: {reason}.',
    notTheDemo:
      'Aquí están los datos de {company}: la demostración no los toca. Indique otra carpeta en DATA_DIR, u otra base en DATABASE_URL.',
    webNotBuilt: 'La aplicación web no se pudo construir; la razón está más arriba.',
    noBinaries: 'No hay PostgreSQL incorporado para esta máquina ({name}). Indique un servidor en DATABASE_URL.',
    noAccount: 'PostgreSQL no corre como root y esta máquina no tiene la cuenta «nobody».',
    clusterVersion:
      '{folder} fue creada por PostgreSQL {old} y este programa trae PostgreSQL {own}. Vea «Upgrade» en docs/operations.md.',
    clusterFailed: 'PostgreSQL no pudo preparar {folder}: {reason}',
    clusterDied: 'PostgreSQL no parte: {reason} (vea {log}).',
    clusterSilent: 'PostgreSQL no contestó en {seconds} segundos; vea {log}.',
    socketFolder: '{folder} pertenece a otra cuenta: elimínela y vuelva a partir.',
    binariesFolder: '{folder} pertenece a otra cuenta: elimínela y vuelva a partir.',
  },
  en: {
    notWholeNumber: '{name}={text}: must be a whole number from {least} to {most}.',
    notKey: '{name}: must be 32 bytes in base64, as "openssl rand -base64 32" writes them.',
    notAddress: '{name}={text}: must be an address such as {example}.',
    folderNotUsable: 'DATA_DIR={folder}: this folder cannot be used ({reason}). Choose another.',
    folderPrivate:
      'DATA_DIR={folder}: PostgreSQL runs as "nobody" when the program runs as root, and cannot enter this folder. Choose another.',
    alreadyRunning: 'Atiende is already running on {folder}. Stop it first, or name another folder in DATA_DIR.',
    takenOver: 'Another process of Atiende took over {folder}: this one stops.',
    portTaken: 'Port {port} is taken: name another one in PORT.',
    portForbidden: 'Port {port} is not for this user: name one from 1024 on in PORT.',
    hostNotUsable: 'HOST={host}: this machine does not have that address.',
    databaseAway: 'DATABASE_URL ({where}): this database cannot be used: {reason}.',
    databaseOld: 'DATABASE_URL ({where}): is PostgreSQL {version}; PostgreSQL 15 or later is needed.',
    databaseEncoding: 'DATABASE_URL ({where}): the database has encoding {encoding}; create it with UTF8.',
    databaseNewer: 'The database is newer than this program ({names}): install the newer version.',
    migrationFailed: 'Migration {name} failed and changed nothing: {reason}.',
    notTheDemo:
      'Here are the data of {company}: the demonstration does not touch them. Name another folder in DATA_DIR, or another database in DATABASE_URL.',
    webNotBuilt: 'The web application could not be built; the reason stands above.',
    noBinaries: 'There is no embedded PostgreSQL for this machine ({name}). Name a server in DATABASE_URL.',
    noAccount: 'PostgreSQL does not run as root and this machine has no account "nobody".',
    clusterVersion:
      '{folder} was made by PostgreSQL {old} and this program brings PostgreSQL {own}. See "Upgrade" in docs/operations.md.',
    clusterFailed: 'PostgreSQL could not prepare {folder}: {reason}',
    clusterDied: 'PostgreSQL does not start: {reason} (see {log}).',
    clusterSilent: 'PostgreSQL did not answer within {seconds} seconds; see {log}.',
    socketFolder: '{folder} belongs to another account: remove it and start again.',
    binariesFolder: '{folder} belongs to another account: remove it and start again.',
  },
}

export type StartCode = keyof typeof words.es

/** The language of the console: English where the machine says so, Spanish otherwise. */
export const consoleLanguage = (env: NodeJS.ProcessEnv = process.env) =>
  /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'es'

/** Why the program cannot start, said so that whoever installs it can act. */
export class StartProblem extends Error {}

/** The sentence of this code, with its values, in the language of the console. */
export function startProblem(code: StartCode, values: Record<string, string | number> = {}, cause?: unknown) {
  return new StartProblem(fill(words[consoleLanguage()][code], values), { cause })
}

/** The reason that a failed connection gives, however deep the driver hides it. */
export function reasonOf(error: unknown): string {
  const { message, code, errors } = error as { message?: string; code?: string; errors?: unknown[] }
  if (message) return message.replace(/\.$/, '')
  return errors?.length ? reasonOf(errors[0]) : (code ?? String(error))
}
