import { words } from '../../../platform/shared/words.ts'

export const paletteText = words({
  es: {
    title: 'Buscar o hacer',
    placeholder: 'Cliente, N° de HelpDesk, artículo, palabra o acción…',
    groups: { doing: 'Acciones', customers: 'Clientes', cases: 'HelpDesk', articles: 'Artículos' },
    nothing: 'Nada coincide con lo escrito.',
    found: (count: number) => `${count} resultados`,
    go: (place: string) => `Ir a ${place}`,
    theme: (name: string) => `Aspecto: ${name.toLowerCase()}`,
    language: 'Cambiar el idioma a inglés (English)',
    case: (number: number, subject: string) => `N° ${number} · ${subject}`,
  },
  en: {
    title: 'Find or do',
    placeholder: 'Customer, case number, article, word or action…',
    groups: { doing: 'Actions', customers: 'Customers', cases: 'Cases', articles: 'Articles' },
    nothing: 'Nothing matches what you typed.',
    found: (count: number) => `${count} results`,
    go: (place: string) => `Go to ${place}`,
    theme: (name: string) => `Appearance: ${name.toLowerCase()}`,
    language: 'Change the language to Spanish (español)',
    case: (number: number, subject: string) => `${number} · ${subject}`,
  },
})
