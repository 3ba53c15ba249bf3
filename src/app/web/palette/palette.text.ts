import { words } from '../../../platform/shared/words.ts'

export const paletteText = words({
  es: {
    title: 'Buscar o hacer',
    placeholder: 'Cliente, N° de HelpDesk, artículo, palabra o acción…',
    doing: 'Acciones',
    here: 'En esta pantalla',
    nothing: 'Nada coincide con lo escrito.',
    go: (place: string) => `Ir a ${place}`,
    theme: (name: string) => `Aspecto: ${name.toLowerCase()}`,
    language: 'Cambiar el idioma a inglés (English)',
  },
  en: {
    title: 'Find or do',
    placeholder: 'Customer, case number, article, word or action…',
    doing: 'Actions',
    here: 'On this screen',
    nothing: 'Nothing matches what you typed.',
    go: (place: string) => `Go to ${place}`,
    theme: (name: string) => `Appearance: ${name.toLowerCase()}`,
    language: 'Change the language to Spanish (español)',
  },
})
