import { words } from '../../../platform/shared/words.ts'

export const shortcutsText = words({
  es: {
    title: 'Atajos de teclado',
    close: 'Cerrar',
    groups: { screen: 'En esta pantalla', places: 'Ir a', general: 'En todas partes' },
    thenKey: 'luego',
    on: 'Usar atajos de una letra',
    onHelp: 'No actúan mientras se escribe. Ctrl + K funciona siempre.',
    search: 'Buscar clientes, HelpDesk y artículos',
    palette: 'Buscar cualquier cosa o hacer algo',
    help: 'Ver los atajos',
  },
  en: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    groups: { screen: 'On this screen', places: 'Go to', general: 'Everywhere' },
    thenKey: 'then',
    on: 'Use one-letter shortcuts',
    onHelp: 'They do nothing while you type. Ctrl + K always works.',
    search: 'Search customers, cases and articles',
    palette: 'Find anything or do something',
    help: 'Show the shortcuts',
  },
})
