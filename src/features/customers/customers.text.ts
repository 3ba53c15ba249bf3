import type { RefusalWords } from '../../platform/shared/words.ts'

export const customersRefusals: RefusalWords = {
  es: {
    'customer.wrong_rut': 'El RUT no es válido: revise el dígito verificador (ejemplo: 76.123.456-0).',
    'customer.wrong_email': 'El correo no es válido (ejemplo: nombre@empresa.cl).',
    'equipment.wrong_purchase_day': 'La fecha de compra no puede ser futura ni anterior a 1950.',
    'customer.rut_taken': 'Ya existe un cliente con ese RUT: {name}.',
    'customer.erp_code_taken': 'Ya existe un cliente con ese código del ERP: {name}.',
    'customer.inactive': 'El cliente está inactivo: actívelo antes de registrar.',
    'customer.has_pending_cases': 'El cliente tiene {count} HelpDesk pendientes: ciérrelos antes de desactivarlo.',
  },
  en: {
    'customer.wrong_rut': 'This RUT is not valid: check its last digit (for example 76.123.456-0).',
    'customer.wrong_email': 'This e-mail is not valid (for example name@company.com).',
    'equipment.wrong_purchase_day': 'The day of purchase cannot be in the future nor before 1950.',
    'customer.rut_taken': 'There is already a customer with that RUT: {name}.',
    'customer.erp_code_taken': 'There is already a customer with that ERP code: {name}.',
    'customer.inactive': 'The customer is inactive: activate it before registering.',
    'customer.has_pending_cases': 'The customer has {count} pending cases: close them before deactivating it.',
  },
}
