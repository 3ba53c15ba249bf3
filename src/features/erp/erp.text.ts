import { words, type RefusalWords } from '../../platform/shared/words.ts'

export const erpRefusals: RefusalWords = {
  es: { 'erp.away': 'El ERP no responde en este momento. Inténtelo de nuevo en unos segundos.' },
  en: { 'erp.away': 'The ERP does not answer just now. Try again in a few seconds.' },
}

/** Why the ERP did not answer, by the names that `failureOf` gives. */
export const failureWords: RefusalWords = {
  es: {
    unreachable: 'No se pudo llegar al servidor del ERP: revise dirección, puerto y red.',
    slow: 'El ERP tardó demasiado en responder.',
    refused: 'El ERP no aceptó el usuario o la contraseña.',
    noDatabase: 'La base de datos indicada no existe en el servidor del ERP.',
    forbidden: 'El usuario del ERP no tiene permiso para leer alguna de las tablas.',
    interrupted: 'La conexión con el ERP se interrumpió.',
  },
  en: {
    unreachable: 'The server of the ERP could not be reached: check address, port and network.',
    slow: 'The ERP took too long to answer.',
    refused: 'The ERP did not accept the user or the password.',
    noDatabase: 'The database given does not exist on the server of the ERP.',
    forbidden: 'The user of the ERP may not read one of the tables.',
    interrupted: 'The connection with the ERP was interrupted.',
  },
}

export const erpText = words({ es: {}, en: {} })
