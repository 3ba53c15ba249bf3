import { words, type RefusalWords } from '../../platform/shared/words.ts'

/** Words of the files that documents of the ERP are exported to. */
export const documentsExportText = words({
  es: {
    titles: { invoices: 'Facturas y notas', quotations: 'Cotizaciones', salesNotes: 'Notas de venta' },
    titleOf: (title: string, customer: string) => `${title} de ${customer}`,
    columns: {
      kind: 'Documento',
      taxOfficeCode: 'Código SII',
      number: 'Número',
      issuedOn: 'Fecha',
      dueOn: 'Vence',
      deliveryOn: 'Entrega',
      state: 'Estado',
      booked: 'Contabilizado',
      seller: 'Vendedor',
      contact: 'Contacto',
      purchaseOrder: 'Orden de compra',
      issuedIn: 'Emitida en',
      currency: 'Moneda',
      net: 'Neto',
      total: 'Total',
    },
    yes: 'Sí',
    no: 'No',
    cut: (most: string) => `Hay más: el archivo llega hasta ${most} documentos. Pida un período más corto.`,
    asked: 'Qué se pidió',
    customer: 'Cliente',
    query: 'Búsqueda',
    from: 'Desde',
    to: 'Hasta',
    company: 'Empresa del ERP',
    made: 'Generado',
    source:
      'Leído del ERP mientras se generaba. Los montos de facturas y notas están en pesos, los demás en la moneda de cada fila; los de notas de crédito restan.',
  },
  en: {
    titles: { invoices: 'Invoices and notes', quotations: 'Quotations', salesNotes: 'Sales notes' },
    titleOf: (title: string, customer: string) => `${title} of ${customer}`,
    columns: {
      kind: 'Document',
      taxOfficeCode: 'Tax office code',
      number: 'Number',
      issuedOn: 'Date',
      dueOn: 'Due',
      deliveryOn: 'Delivery',
      state: 'State',
      booked: 'Booked',
      seller: 'Seller',
      contact: 'Contact',
      purchaseOrder: 'Purchase order',
      issuedIn: 'Issued in',
      currency: 'Currency',
      net: 'Net',
      total: 'Total',
    },
    yes: 'Yes',
    no: 'No',
    cut: (most: string) => `There are more: the file holds up to ${most} documents. Ask for a shorter period.`,
    asked: 'What was asked',
    customer: 'Customer',
    query: 'Search',
    from: 'From',
    to: 'Until',
    company: 'Company of the ERP',
    made: 'Made',
    source:
      'Read from the ERP while it was made. Amounts of invoices and notes are in pesos, others in the currency of each row; those of credit notes subtract.',
  },
})

/** Why there is no file. */
export const documentsExportRefusals: RefusalWords = {
  es: {
    'erp.nothing.notConfigured': 'No hay un ERP conectado: no hay documentos que exportar.',
    'erp.nothing.moduleMissing': 'El ERP de la empresa no usa este módulo: no hay documentos que exportar.',
    'erp.nothing.notLinked':
      'El cliente no está vinculado al ERP: indique su código del ERP en los datos del cliente y vuelva a exportar.',
    'erp.nothing.notThere': 'El ERP no tiene un cliente con este código: revíselo en los datos del cliente.',
    'erp.nothing.slow':
      'Buscar tantos documentos le toma demasiado tiempo al ERP: elija un período más corto y vuelva a exportar.',
  },
  en: {
    'erp.nothing.notConfigured': 'No ERP is connected: there are no documents to export.',
    'erp.nothing.moduleMissing': "The company's ERP does not use this module: there are no documents to export.",
    'erp.nothing.notLinked':
      'The customer is not linked to the ERP: enter its ERP code in the data of the customer and export again.',
    'erp.nothing.notThere': 'The ERP has no customer with this code: look it up in the data of the customer.',
    'erp.nothing.slow':
      'Looking through so many documents takes the ERP too long: choose a shorter period and export again.',
  },
}
