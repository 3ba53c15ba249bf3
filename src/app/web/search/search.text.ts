import { words } from '../../../platform/shared/words.ts'

/** Words of the one search, in the box and in the palette. */
export const searchText = words({
  es: {
    label: 'Buscar clientes, HelpDesk y artículos',
    ownLabel: 'Buscar HelpDesk y artículos',
    hint: 'Cliente, RUT, serie, N° o palabras',
    hintShort: 'Cliente, serie, N° o palabras',
    ownHint: 'N° de HelpDesk o palabras',
    short: 'Buscar',
    found: 'Lo encontrado',
    groups: { numbered: 'Con ese número', customers: 'Clientes', cases: 'HelpDesk', articles: 'Artículos' },
    corrected: (searched: string) => `se buscó «${searched}»`,
    all: {
      customers: (typed: string) => `Ver todos los clientes con «${typed}»`,
      cases: (typed: string) => `Ver todos los HelpDesk con «${typed}»`,
      articles: (typed: string) => `Ver todos los artículos con «${typed}»`,
    },
    number: (number: number) => `N° ${number}`,
    /** Where both kinds stand together. */
    numbered: {
      case: (number: number) => `HelpDesk N° ${number}`,
      article: (number: number) => `Artículo N° ${number}`,
    },
    count: (count: number) => (count === 1 ? '1 resultado' : `${count} resultados`),
    searching: 'Buscando…',
    searchingRest: 'Buscando en HelpDesk y artículos…',
    noCustomer: (typed: string) => `Ningún cliente con «${typed}».`,
    nothing: (typed: string) => `Nada encontrado con «${typed}».`,
    nothingHelp: 'Pruebe con otra palabra, menos palabras o un número.',
    failed: { first: 'No se pudo buscar entre los clientes.', rest: 'No se pudo buscar en HelpDesk y artículos.' },
    again: 'Reintentar',
  },
  en: {
    label: 'Search customers, cases and articles',
    ownLabel: 'Search cases and articles',
    hint: 'Customer, RUT, serial, number or words',
    hintShort: 'Customer, serial or words',
    ownHint: 'Case number or words',
    short: 'Search',
    found: 'What was found',
    groups: { numbered: 'With that number', customers: 'Customers', cases: 'Cases', articles: 'Articles' },
    corrected: (searched: string) => `searched for “${searched}”`,
    all: {
      customers: (typed: string) => `Show all customers with “${typed}”`,
      cases: (typed: string) => `Show all cases with “${typed}”`,
      articles: (typed: string) => `Show all articles with “${typed}”`,
    },
    number: (number: number) => `No. ${number}`,
    numbered: {
      case: (number: number) => `Case No. ${number}`,
      article: (number: number) => `Article No. ${number}`,
    },
    count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    searching: 'Searching…',
    searchingRest: 'Searching cases and articles…',
    noCustomer: (typed: string) => `No customer with “${typed}”.`,
    nothing: (typed: string) => `Nothing found for “${typed}”.`,
    nothingHelp: 'Try another word, fewer words or a number.',
    failed: { first: 'Customers could not be searched.', rest: 'Cases and articles could not be searched.' },
    again: 'Try again',
  },
})
