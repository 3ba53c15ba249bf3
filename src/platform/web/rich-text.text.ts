import { words } from '../shared/words.ts'

export const richTextText = words({
  es: {
    toolbar: 'Formato del texto',
    bold: 'Negrita (Ctrl+B)',
    italic: 'Cursiva (Ctrl+I)',
    bullets: 'Lista',
    numbers: 'Lista numerada',
    quote: 'Cita',
    code: 'Código',
    link: 'Enlace',
    linkAddress: 'Dirección del enlace',
    linkSet: 'Poner enlace',
    linkRemove: 'Quitar enlace',
  },
  en: {
    toolbar: 'Text format',
    bold: 'Bold (Ctrl+B)',
    italic: 'Italic (Ctrl+I)',
    bullets: 'List',
    numbers: 'Numbered list',
    quote: 'Quote',
    code: 'Code',
    link: 'Link',
    linkAddress: 'Address of the link',
    linkSet: 'Set link',
    linkRemove: 'Remove link',
  },
})
