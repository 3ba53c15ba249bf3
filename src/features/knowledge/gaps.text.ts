import { words } from '../../platform/shared/words.ts'

/** Words of the searches that found nothing. */
export const gapsText = words({
  es: {
    title: 'Búsquedas sin resultado',
    explain: 'Lo que alguien buscó y todavía nadie ha escrito, lo más pedido primero.',
    words: 'Se buscó',
    asked: 'Veces',
    last: 'La última vez',
    write: 'Escribir',
    writeOf: (words: string) => `Escribir un artículo sobre «${words}»`,
    none: 'Todo lo que se ha buscado se encontró.',
    back: 'Base de conocimiento',
  },
  en: {
    title: 'Searches without result',
    explain: 'What somebody looked for and nobody has written yet, the most asked first.',
    words: 'Searched',
    asked: 'Times',
    last: 'Last time',
    write: 'Write',
    writeOf: (words: string) => `Write an article about “${words}”`,
    none: 'Everything that was searched has been found.',
    back: 'Knowledge base',
  },
})
