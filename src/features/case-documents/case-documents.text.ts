import { words, type RefusalWords } from '../../platform/shared/words.ts'

export const caseDocumentsRefusals: RefusalWords = {
  es: {
    'case_document.no_erp': 'No hay un ERP conectado: un administrador lo conecta en Configuración → ERP.',
    'case_document.module_missing': 'El ERP de la empresa no usa este módulo: elija otra clase de documento.',
    'case_document.customer_not_linked':
      'El cliente no está vinculado al ERP: anote su código del ERP en los datos del cliente y vuelva a intentarlo.',
    'case_document.not_found': 'El ERP no tiene ese documento: quizá lo acaban de eliminar. Búsquelo de nuevo.',
    'case_document.other_customer':
      'Ese documento es de otro cliente del ERP: elija uno del cliente de este HelpDesk, o corrija el código del ERP en los datos del cliente.',
    'case_document.too_many':
      'Este HelpDesk ya tiene {most} documentos vinculados, que es lo máximo: desvincule alguno antes.',
    'case_document.seen_before':
      'El documento volvió a cambiar, u otra persona ya lo tomó, después de que usted lo miró: revise de nuevo qué cambió.',
    'case_document.reused':
      'Este número es ahora de otro documento en el ERP: no puede reemplazar al vinculado. Desvincúlelo si ya no sirve.',
    'case_document.gone': 'Este documento ya no existe en el ERP. Desvincúlelo si ya no sirve.',
    'case_document.other_company':
      'Este documento es de una empresa que ahora no está conectada: no se puede comprobar cómo está.',
    'case_document.not_of_customer':
      'En el ERP este documento es de otro cliente que el de este HelpDesk: corrija el código del ERP en los datos del cliente, o desvincúlelo.',
  },
  en: {
    'case_document.no_erp': 'No ERP is connected: an administrator connects one in Settings → ERP.',
    'case_document.module_missing': 'The ERP of the company does not use this module: choose another kind of document.',
    'case_document.customer_not_linked':
      'The customer is not linked to the ERP: write its ERP code in the data of the customer and try again.',
    'case_document.not_found': 'The ERP does not have that document: perhaps it was just deleted. Look for it again.',
    'case_document.other_customer':
      'That document is of another customer of the ERP: choose one of the customer of this case, or correct the ERP code in the data of the customer.',
    'case_document.too_many':
      'This case has {most} documents linked already, which is the most: unlink one of them first.',
    'case_document.seen_before':
      'The document changed again, or somebody took it already, after you looked at it: look again at what changed.',
    'case_document.reused':
      'This number is of another document in the ERP now, which cannot take the place of the linked one. Unlink it if it is of no use.',
    'case_document.gone': 'This document no longer exists in the ERP. Unlink it if it is of no use.',
    'case_document.other_company':
      'This document is of a company that is not connected now: how it stands cannot be checked.',
    'case_document.not_of_customer':
      'In the ERP this document is of another customer than that of this case: correct the ERP code in the data of the customer, or unlink it.',
  },
}

/** Words of the documents of a case. */
export const caseDocumentsText = words({
  es: {
    title: 'Documentos del ERP',
    none: 'Ninguno vinculado.',
    link: 'Vincular',
    linkAct: 'Vincular un documento del ERP',
    asLinked: (name: string, at: string) => `Como estaba cuando ${name} lo vinculó, el ${at}`,
    ofCompany: (company: string) => `de ${company}`,
    checked: (ago: string) => `comprobado ${ago}`,
    today: 'Ver como está hoy en el ERP',
    unlink: 'Desvincular',
    unlinkNamed: (title: string) => `Desvincular: ${title}`,
    unlinkTitle: (title: string) => `¿Desvincular ${title}?`,
    unlinkExplain:
      'Se pierde la copia guardada aquí; el seguimiento conserva que estuvo vinculado. Nada cambia en el ERP.',
    cancel: 'Cancelar',
    warnings: {
      reused: 'Este número es ahora de otro documento en el ERP: lo vinculado ya no existe.',
      gone: 'Este documento ya no existe en el ERP.',
      changed: (what: string) => `Cambió en el ERP desde que se guardó la copia: ${what}.`,
      voided: 'Este documento ahora está nulo en el ERP.',
      voidedToo: (what: string) => `Este documento ahora está nulo en el ERP; además cambió: ${what}.`,
      otherCompany: 'Es de una empresa que ahora no está conectada: no se puede comprobar.',
    },
    asAccepted: (name: string, at: string) => `Como estaba cuando ${name} lo tomó del ERP, el ${at}`,
    linkedBy: (name: string) => `lo vinculó ${name}`,
    // what changed
    whatChanged: 'Ver qué cambió',
    whatChangedNamed: (title: string) => `Ver qué cambió: ${title}`,
    changedTitle: (title: string) => `Qué cambió: ${title}`,
    compared: 'La copia guardada aquí y lo que hay hoy en el ERP',
    fact: 'Dato',
    copyOf: (day: string) => `Copia del ${day}`,
    nowInErp: 'Hoy en el ERP',
    facts: {
      document: 'Documento',
      state: 'Estado',
      issuedOn: 'Fecha',
      dueOn: 'Plazo',
      net: 'Neto',
      tax: 'IVA',
      total: 'Total',
    },
    issued: 'Emitida',
    changedLines: 'Líneas que cambiaron',
    sameLines: 'Las líneas son las mismas.',
    notThere: 'no está',
    ofLine: (quantity: string, price: string) => `${quantity} × ${price}`,
    moreLines: (count: number) => (count === 1 ? 'y 1 línea más' : `y ${count} líneas más`),
    differs: 'cambió',
    accept: 'Tomar como está ahora',
    acceptExplain:
      'La copia guardada aquí pasa a ser la de hoy y el aviso desaparece. El seguimiento conserva quién la tomó y qué cambió. Nada cambia en el ERP.',
    sameAgain: 'Hoy el documento está igual que la copia guardada aquí.',
    reusedByOther: 'En el ERP este número es ahora de un documento de otro cliente. Lo vinculado ya no existe allá.',
    reusedBySame:
      'En el ERP este número es ahora de otro documento de este mismo cliente. Si el HelpDesk trata de ese, vincúlelo; el anterior se puede desvincular.',
    notOfCustomer:
      'En el ERP este documento es de otro cliente que el de este HelpDesk: corrija el código del ERP en los datos del cliente, o desvincúlelo.',
    problems: {
      away: 'El ERP no responde en este momento: no se sabe cómo está hoy el documento.',
      other: 'El ERP no puede decir cómo está hoy el documento.',
    },
    close: 'Cerrar',
    allOf: (parts: string[]) => new Intl.ListFormat('es').format(parts),
    parts: { state: 'el estado', number: 'el número', dates: 'las fechas', lines: 'las líneas', amounts: 'los montos' },
    // linking
    dialog: (customer: string) => `Documentos de ${customer} en el ERP`,
    company: 'Empresa',
    companyNumber: (company: number) => `Empresa ${company}`,
    findIn: (company: string) => `Buscar en ${company}`,
    find: 'Buscar por número, producto, serie, orden de compra o contacto',
    keys: '↑ ↓ recorren, Enter vincula, Esc cierra',
    found: 'Documentos encontrados',
    nothing: 'El cliente no tiene documentos de esta clase en el ERP.',
    nothingSuch: 'Ningún documento de esta clase corresponde a lo buscado. El número se busca completo.',
    count: (count: number) => (count === 1 ? '1 documento' : `${count} documentos`),
    copy: (at: string) => `El ERP no responde: esta es la copia del ${at}. Para vincular hace falta que responda.`,
    away: 'El ERP no responde en este momento.',
    slow: 'Esta búsqueda le toma demasiado tiempo al ERP: pruebe con palabras más precisas, o reintente en un momento.',
    slowCopy: (at: string) => `La búsqueda tarda demasiado en el ERP: esto es lo que hay en la copia del ${at}.`,
    again: 'Reintentar',
    more: 'Ver más antiguos',
    isLinked: 'Vinculado',
    linkedNow: (title: string) => `Vinculado: ${title}`,
    done: 'Listo',
  },
  en: {
    title: 'Documents of the ERP',
    none: 'None linked.',
    link: 'Link',
    linkAct: 'Link a document of the ERP',
    asLinked: (name: string, at: string) => `As it was when ${name} linked it, on ${at}`,
    ofCompany: (company: string) => `of ${company}`,
    checked: (ago: string) => `checked ${ago}`,
    today: 'See it as it is today in the ERP',
    unlink: 'Unlink',
    unlinkNamed: (title: string) => `Unlink: ${title}`,
    unlinkTitle: (title: string) => `Unlink ${title}?`,
    unlinkExplain: 'The copy kept here is lost; the follow-up keeps that it was linked. Nothing changes in the ERP.',
    cancel: 'Cancel',
    warnings: {
      reused: 'This number is of another document in the ERP now: what was linked no longer exists.',
      gone: 'This document no longer exists in the ERP.',
      changed: (what: string) => `It changed in the ERP since the copy was taken: ${what}.`,
      voided: 'It is void in the ERP now.',
      voidedToo: (what: string) => `It is void in the ERP now; besides, this changed: ${what}.`,
      otherCompany: 'It is of a company that is not connected now: it cannot be checked.',
    },
    asAccepted: (name: string, at: string) => `As it was when ${name} took it from the ERP, on ${at}`,
    linkedBy: (name: string) => `linked by ${name}`,
    // what changed
    whatChanged: 'See what changed',
    whatChangedNamed: (title: string) => `See what changed: ${title}`,
    changedTitle: (title: string) => `What changed: ${title}`,
    compared: 'The copy kept here and what the ERP has today',
    fact: 'Fact',
    copyOf: (day: string) => `Copy of ${day}`,
    nowInErp: 'Today in the ERP',
    facts: {
      document: 'Document',
      state: 'State',
      issuedOn: 'Date',
      dueOn: 'Term',
      net: 'Net',
      tax: 'VAT',
      total: 'Total',
    },
    issued: 'Issued',
    changedLines: 'Lines that changed',
    sameLines: 'The lines are the same.',
    notThere: 'not there',
    ofLine: (quantity: string, price: string) => `${quantity} × ${price}`,
    moreLines: (count: number) => (count === 1 ? 'and 1 more line' : `and ${count} more lines`),
    differs: 'changed',
    accept: 'Take it as it is now',
    acceptExplain:
      'The copy kept here becomes that of today, and the warning goes. The follow-up keeps who took it and what changed. Nothing changes in the ERP.',
    sameAgain: 'Today the document is as the copy kept here.',
    reusedByOther:
      'In the ERP this number is of a document of another customer now. What was linked no longer exists there.',
    reusedBySame:
      'In the ERP this number is of another document of this customer now. If the case is about that one, link it; the former one can be unlinked.',
    notOfCustomer:
      'In the ERP this document is of another customer than that of this case: correct the ERP code in the data of the customer, or unlink it.',
    problems: {
      away: 'The ERP does not answer just now: how the document stands today is not known.',
      other: 'The ERP cannot say how the document stands today.',
    },
    close: 'Close',
    allOf: (parts: string[]) => new Intl.ListFormat('en').format(parts),
    parts: { state: 'the state', number: 'the number', dates: 'the dates', lines: 'the lines', amounts: 'the amounts' },
    // linking
    dialog: (customer: string) => `Documents of ${customer} in the ERP`,
    company: 'Company',
    companyNumber: (company: number) => `Company ${company}`,
    findIn: (company: string) => `Search ${company}`,
    find: 'Find by number, product, serial, purchase order or contact',
    keys: '↑ ↓ go through, Enter links, Esc closes',
    found: 'Documents found',
    nothing: 'The customer has no documents of this kind in the ERP.',
    nothingSuch: 'No document of this kind is like that. Its number is looked for as a whole.',
    count: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
    copy: (at: string) => `The ERP does not answer: this is the copy of ${at}. To link, it must answer.`,
    away: 'The ERP does not answer just now.',
    slow: 'This search takes the ERP too long: try words that say more, or try again in a moment.',
    slowCopy: (at: string) => `The search takes the ERP too long: this is what the copy of ${at} has.`,
    again: 'Try again',
    more: 'Show older ones',
    isLinked: 'Linked',
    linkedNow: (title: string) => `Linked: ${title}`,
    done: 'Done',
  },
})
