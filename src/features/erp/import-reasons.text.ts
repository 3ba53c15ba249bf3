import type { RefusalWords } from '../../platform/shared/words.ts'
import { customersText } from '../customers/customers.text.ts'
import { FIELDS } from './import-form.rules.ts'

const tooLong = (fields: Record<string, string>, contact: string, sentence: (field: string) => string) =>
  Object.fromEntries(
    [...FIELDS.map((field) => [field, fields[field]!]), ['erpCode', fields.erpCode!], ['contact', contact]].map(
      ([field, title]) => [`erp_import.too_long.${field}`, sentence(title!)],
    ),
  )

/** Why an import did nothing about a customer, and why it ended. */
export const importReasons: RefusalWords = {
  es: {
    'erp_import.not_configured': 'No hay un ERP conectado: configure primero la conexión.',
    'erp_import.away': 'El ERP dejó de responder y no volvió a tiempo.',
    'erp_import.changed': 'El ERP ya no tiene una tabla o columna que tenía: pruebe la conexión de nuevo.',
    'erp_import.exchanged': 'La conexión con el ERP se cambió mientras se traían los clientes: empiece de nuevo.',
    'erp_import.company_left':
      'Esta empresa ya no se lee del ERP: agréguela de nuevo en la conexión para traer sus clientes.',
    'erp_import.broken': 'Algo falló en Atiende. Inténtelo de nuevo; si se repite, avise a soporte.',
    'erp_import.too_few':
      'De los {known} clientes que ya se conocían faltan {missing} en el ERP. Son demasiados para ser cierto, así que ninguno se marcó: revise si la base de datos es la de la empresa.',
    ...tooLong(
      customersText.es.fields,
      'Contacto',
      (field) => `Un dato no cabe: ${field} puede tener {most} caracteres. Acórtelo en el ERP.`,
    ),
    'erp_import.code_twice':
      'El código {code} está más de una vez en el ERP, con otras mayúsculas o espacios alrededor. Corríjalo en el ERP.',
    'erp_import.code_twice_here':
      'Dos clientes de aquí tienen este código: {name} y {other}. Quíteselo al que no corresponda.',
    'erp_import.rut_of_other': 'El RUT que tiene en el ERP es aquí de otro cliente: {name}. Corríjalo donde esté mal.',
    'erp_import.rut_differs':
      'Su RUT es aquí {here} y en el ERP {there}. Corríjalo donde esté mal; si es otro cliente, corrija aquí el código.',
    'erp_import.rut_here':
      'Aquí ya hay un cliente con su RUT y otro código del ERP: {name}, código {code}. Si es otra sucursal, agréguela a mano sin RUT.',
    'erp_import.rut_shared':
      'Varios códigos del ERP tienen el mismo RUT: {codes}. Anote en el cliente el código que corresponda.',
    'erp_import.unlinked_here':
      'Alguien le quitó o cambió este código a {name}. Devuélvaselo, o anótelo en el cliente que corresponda.',
    'erp_import.unproven': 'Puede ser un proveedor: la API no lo dice, y no se le encontró ninguna venta.',
  },
  en: {
    'erp_import.not_configured': 'No ERP is connected: say first how it is reached.',
    'erp_import.away': 'The ERP stopped answering and did not come back in time.',
    'erp_import.changed': 'The ERP no longer has a table or column that it had: test the connection again.',
    'erp_import.exchanged': 'The connection with the ERP was changed while customers were brought: start again.',
    'erp_import.company_left':
      'This company is no longer read of the ERP: add it to the connection again to bring its customers.',
    'erp_import.broken': 'Something failed in Atiende. Try again; if it happens again, tell support.',
    'erp_import.too_few':
      'Of the {known} customers known already, {missing} are not in the ERP. Too many to be true, so none was marked: check whether the database is that of the company.',
    ...tooLong(
      customersText.en.fields,
      'Contact',
      (field) => `Something does not fit: ${field} can have {most} characters. Shorten it in the ERP.`,
    ),
    'erp_import.code_twice':
      'The code {code} is in the ERP more than once, in another letter case or with blanks around it. Correct it in the ERP.',
    'erp_import.code_twice_here': 'Two customers here have this code: {name} and {other}. Take it from the wrong one.',
    'erp_import.rut_of_other':
      'The RUT it has in the ERP is here that of another customer: {name}. Correct the wrong one.',
    'erp_import.rut_differs':
      'Its RUT is {here} here and {there} in the ERP. Correct the wrong one; if it is another customer, correct the code here.',
    'erp_import.rut_here':
      'There is a customer here with its RUT and another code of the ERP: {name}, code {code}. If it is another branch, add it by hand without RUT.',
    'erp_import.rut_shared':
      'Several codes of the ERP have the same RUT: {codes}. Enter the right code in the data of the customer.',
    'erp_import.unlinked_here':
      'Somebody took this code from {name}, or changed it. Give it back, or enter it at the right customer.',
    'erp_import.unproven': 'It may be a supplier: the API does not tell, and no sale to it was found.',
  },
}
