import { type Language, type RefusalWords, words } from '../../platform/shared/words.ts'

export const warrantiesText = words({
  es: {
    rules: {
      title: 'Garantías por producto',
      explain:
        'Cuánto dura la garantía de cada producto desde la fecha de su documento de compra. Con estas reglas se proponen las garantías de lo que cada cliente compró.',
      empty: 'Todavía no hay reglas: agregue la primera.',
      noTypes: 'Primero cree un tipo de garantía, en Tipos de contrato y garantía.',
      toTypes: 'Ir a Tipos de contrato y garantía',
      add: 'Agregar regla',
      addTitle: 'Nueva regla de garantía',
      editTitle: (name: string) => `Cambiar la garantía de ${name}`,
      edit: 'Cambiar',
      editOf: (name: string) => `Cambiar la regla de ${name}`,
      remove: 'Eliminar',
      removeOf: (name: string) => `Eliminar la regla de ${name}`,
      removeAsk: (name: string) => `¿Eliminar la regla de ${name}? Las garantías ya creadas se mantienen.`,
      save: 'Guardar',
      company: 'Empresa',
      allCompanies: 'Todas las empresas',
      companyHint: 'Cada empresa del ERP tiene sus propios códigos: el mismo código puede ser otra cosa en otra.',
      of: 'Se aplica a',
      kinds: { product: 'Un producto', group: 'Un grupo de productos' },
      findProduct: 'Buscar producto',
      findGroup: 'Buscar grupo',
      findHint: 'Nombre o código de lo que se ha vendido',
      notFound: 'No aparece entre lo vendido: escriba su código.',
      code: 'Código',
      type: 'Tipo de garantía',
      months: 'Meses',
      duration: (months: number) => (months === 1 ? '1 mes' : `${months} meses`),
      groupMark: 'grupo',
      inactive: 'ya no se usa',
      added: 'Regla agregada',
      saved: 'Regla guardada',
      removed: 'Regla eliminada',
      needs: {
        product: 'Indique el código del producto.',
        group: 'Indique el código del grupo.',
        type: 'Elija el tipo de garantía.',
        months: 'Indique los meses, de 1 a 240.',
      },
    },
    create: {
      open: 'Crear garantías desde compras',
      title: 'Crear garantías desde compras',
      explain: 'Compras que tienen regla de garantía y todavía no la tienen.',
      none: 'Todas las compras con regla ya tienen su garantía.',
      noRules: 'No hay reglas de garantía por producto.',
      toRules: 'Ver Garantías por producto',
      asSupervisor: 'Pida a supervisión que las cree en Configuración.',
      more: 'Se muestran las compras más recientes: cree estas y vuelva a abrir.',
      reading: {
        refreshing: 'Leyendo las compras del ERP…',
        away: 'El ERP no responde: se muestra lo último que se leyó.',
        copy: (at: string) => `Compras leídas del ERP el ${at}.`,
        own: 'Sin datos de compras del ERP: se muestran los productos registrados aquí.',
      },
      all: 'Todas',
      bought: (day: string) => `comprado el ${day}`,
      until: (day: string) => `hasta el ${day}`,
      expired: (day: string) => `venció el ${day}`,
      serial: (serial: string) => `Serie ${serial}`,
      quantity: (quantity: string) => `× ${quantity}`,
      send: (count: number) => (count === 1 ? 'Crear 1 garantía' : `Crear ${count} garantías`),
      cancel: 'Cancelar',
      done: (count: number) => (count === 1 ? '1 garantía creada' : `${count} garantías creadas`),
      there: (count: number) => (count === 1 ? '1 ya existía' : `${count} ya existían`),
      choose: 'Elija al menos una.',
    },
    documents: { invoice: 'Factura', receipt: 'Boleta', creditNote: 'Nota de crédito', debitNote: 'Nota de débito' },
    numbered: (kind: string, number: number | string) => `${kind} N° ${number}`,
    ownProduct: 'Producto registrado',
  },
  en: {
    rules: {
      title: 'Warranties by product',
      explain:
        'How long each product is under warranty from the day of its purchase document. By these rules warranties are proposed for what each customer bought.',
      empty: 'There are no rules yet: add the first one.',
      noTypes: 'First design a type of warranty, among the types of contract and warranty.',
      toTypes: 'Go to types of contract and warranty',
      add: 'Add rule',
      addTitle: 'New warranty rule',
      editTitle: (name: string) => `Change the warranty of ${name}`,
      edit: 'Change',
      editOf: (name: string) => `Change the rule of ${name}`,
      remove: 'Remove',
      removeOf: (name: string) => `Remove the rule of ${name}`,
      removeAsk: (name: string) => `Remove the rule of ${name}? Warranties that were made stay.`,
      save: 'Save',
      company: 'Company',
      allCompanies: 'All companies',
      companyHint: 'Each company of the ERP has codes of its own: the same code may be another thing in another.',
      of: 'It applies to',
      kinds: { product: 'A product', group: 'A group of products' },
      findProduct: 'Find product',
      findGroup: 'Find group',
      findHint: 'Name or code of what was sold',
      notFound: 'It is not among what was sold: type its code.',
      code: 'Code',
      type: 'Type of warranty',
      months: 'Months',
      duration: (months: number) => (months === 1 ? '1 month' : `${months} months`),
      groupMark: 'group',
      inactive: 'no longer used',
      added: 'Rule added',
      saved: 'Rule saved',
      removed: 'Rule removed',
      needs: {
        product: 'Say which product.',
        group: 'Say which group.',
        type: 'Choose the type of warranty.',
        months: 'Say how many months, from 1 to 240.',
      },
    },
    create: {
      open: 'Make warranties from purchases',
      title: 'Make warranties from purchases',
      explain: 'Purchases that have a warranty rule and no warranty yet.',
      none: 'Every purchase with a rule has its warranty.',
      noRules: 'There are no warranty rules by product.',
      toRules: 'See warranties by product',
      asSupervisor: 'Ask a supervisor to add them in the settings.',
      more: 'The newest purchases are shown: make these and open it again.',
      reading: {
        refreshing: 'Reading the purchases from the ERP…',
        away: 'The ERP does not answer: what was read last is shown.',
        copy: (at: string) => `Purchases read from the ERP on ${at}.`,
        own: 'No purchases from the ERP: the products registered here are shown.',
      },
      all: 'All',
      bought: (day: string) => `bought on ${day}`,
      until: (day: string) => `until ${day}`,
      expired: (day: string) => `ended on ${day}`,
      serial: (serial: string) => `Serial ${serial}`,
      quantity: (quantity: string) => `× ${quantity}`,
      send: (count: number) => (count === 1 ? 'Make 1 warranty' : `Make ${count} warranties`),
      cancel: 'Cancel',
      done: (count: number) => (count === 1 ? '1 warranty made' : `${count} warranties made`),
      there: (count: number) => (count === 1 ? '1 was there' : `${count} were there`),
      choose: 'Choose at least one.',
    },
    documents: { invoice: 'Invoice', receipt: 'Receipt', creditNote: 'Credit note', debitNote: 'Debit note' },
    numbered: (kind: string, number: number | string) => `${kind} no. ${number}`,
    ownProduct: 'Registered product',
  },
})

type Names = { company: number; name: string | null }[]

/**
 * The purchase a warranty was made from, for people: 'invoice 123 IMP-80 A1' → Factura N° 123, IMP-80 A1. `companies` are
 * those of the ERP, when they are known: with several it is told whose document it is.
 */
export function purchaseInWords(key: string, language: Language, companies: Names = []): string {
  const t = warrantiesText[language]
  const [, company = '1', kind, folio, rest] = /^(?:(\d+) )?([a-z]+) (\d+) (.+)$/i.exec(key) ?? []
  if (kind && folio && kind in t.documents) {
    const name = companies.length > 1 && companies.find((one) => one.company === Number(company))?.name
    return `${t.numbered(t.documents[kind as keyof typeof t.documents], folio)}, ${rest}${name ? ` · ${name}` : ''}`
  }
  return key.startsWith('equipment ') ? t.ownProduct : key
}

export const warrantiesRefusals: RefusalWords = {
  es: {
    'warranty_rule.one_of_both': 'Indique un producto o un grupo, solo uno.',
    'warranty_rule.company_unknown': 'Esa empresa del ERP ya no se lee: elija otra, o todas.',
    'warranty_rule.type_unknown': 'Ese tipo no existe, o ya no se usa.',
    'warranty_rule.no_warranty': 'Ese tipo es de contrato: elija uno de garantía.',
    'warranty_rule.there_already': 'Ya hay una regla de ese tipo: {months} meses. Cámbiela en vez de agregar otra.',
    'warranty_rule.too_many': 'Ya hay {most} reglas: elimine las que no se usen.',
    'warranty.not_proposed':
      'Esa compra ya no tiene regla, o ya no figura entre las compras del cliente: vuelva a abrir.',
  },
  en: {
    'warranty_rule.one_of_both': 'Name a product or a group, only one.',
    'warranty_rule.company_unknown': 'That company of the ERP is not read any more: choose another, or all.',
    'warranty_rule.type_unknown': 'There is no such type, or it is no longer used.',
    'warranty_rule.no_warranty': 'That type is of contracts: choose one of warranties.',
    'warranty_rule.there_already':
      'There is a rule of that type already: {months} months. Change it instead of adding another.',
    'warranty_rule.too_many': 'There are {most} rules already: remove those that are not used.',
    'warranty.not_proposed':
      'That purchase has no rule any more, or is no longer among those of the customer: open it again.',
  },
}
