import { words } from '../../platform/shared/words.ts'
import type { Fact } from './format.contract.ts'

type Facts = Record<Exclude<Fact, 'today' | 'now'>, string>

/** A visit that never was, to fill a form with. */
export const exampleFacts: Facts = {
  'customer.name': 'Clínica Los Ángeles SpA',
  'customer.taxId': '76.123.456-0',
  'contact.name': 'Rosa Soto',
  'contact.phone': '+56 9 8765 4321',
  'contact.email': 'rosa.soto@clinica.example',
  address: 'Av. Providencia 1234, Santiago',
  'case.number': '481',
  'case.subject': 'El equipo no enciende',
  'equipment.product': 'Autoclave A-200',
  'equipment.serial': 'A200-00417',
  'technician.name': 'Marcelo Díaz',
}

export const previewText = words({
  es: {
    views: 'Cómo se ve el formulario',
    phone: 'Teléfono',
    paper: 'Papel',
    frame: 'Formulario en el teléfono',
    sheet: 'Informe en papel',
    try: 'Llénelo como en una visita: los datos son de ejemplo y nada se guarda.',
    onPaper: 'Así se imprime el informe, con lo que respondió en «Teléfono».',
    title: 'Informe de visita',
    layout: 'Orden en el papel',
    layoutHelp: 'En el teléfono, las secciones conservan su orden. Las que no estén marcadas no se imprimen.',
    unanswered: 'Imprimir también lo que quedó sin responder',
    nothing: 'Nada se imprime todavía: responda algo en «Teléfono», o imprima también lo que quedó sin responder.',
    finish: 'Terminar',
    again: 'Empezar de nuevo',
    done: 'Está completo: la visita se podría terminar.',
  },
  en: {
    views: 'How the form looks',
    phone: 'Phone',
    paper: 'Paper',
    frame: 'The form on the phone',
    sheet: 'The report on paper',
    try: 'Fill it in as on a visit: the data are an example and nothing is kept.',
    onPaper: 'This is how the report is printed, with what you answered under “Phone”.',
    title: 'Report of the visit',
    layout: 'Order on paper',
    layoutHelp: 'On the phone sections keep their order. Those that are not ticked are not printed.',
    unanswered: 'Also print what was left unanswered',
    nothing: 'Nothing is printed yet: answer something under “Phone”, or also print what was left unanswered.',
    finish: 'Finish',
    again: 'Begin again',
    done: 'It is complete: the visit could be finished.',
  },
})
