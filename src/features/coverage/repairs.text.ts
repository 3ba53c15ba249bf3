import { type RefusalWords, words } from '../../platform/shared/words.ts'

export const repairsText = words({
  es: {
    here: (day: string) => `En reparación desde el ${day}`,
    receive: 'Recibir en reparación',
    take: 'Recibir',
    receiveOf: (name: string) => `Recibir en reparación: ${name}`,
    give: 'Devolver',
    giveOf: (name: string) => `Devolver: ${name}`,
    receivedOn: 'Recibido el',
    returnedOn: 'Devuelto el',
    note: 'Nota',
    noteHint: 'Estado en que llega, accesorios',
    stops: 'Mientras está aquí no corre el plazo de las garantías que se detienen en reparación.',
    runs: (day: string) => `Está aquí desde el ${day}. Al devolverlo, el plazo se alarga en los días que estuvo.`,
    received: 'Producto recibido en reparación',
    returned: 'Producto devuelto',
  },
  en: {
    here: (day: string) => `In repair since ${day}`,
    receive: 'Receive for repair',
    take: 'Receive',
    receiveOf: (name: string) => `Receive for repair: ${name}`,
    give: 'Return',
    giveOf: (name: string) => `Return: ${name}`,
    receivedOn: 'Received on',
    returnedOn: 'Returned on',
    note: 'Note',
    noteHint: 'How it comes, accessories',
    stops: 'While it is here, the days of warranties that stop during repairs do not run.',
    runs: (day: string) => `It is here since ${day}. When it goes back, the term grows by the days it was here.`,
    received: 'Product received for repair',
    returned: 'Product returned',
  },
})

export const repairsRefusals: RefusalWords = {
  es: {
    'repair.absurd_day': 'Revise la fecha.',
    'repair.in_future': 'Esa fecha todavía no llega.',
    'repair.already_here': 'Ya está en reparación desde el {day}: primero devuélvalo.',
    'repair.already_returned': 'Ya se devolvió, el {day}.',
    'repair.before_reception': 'Se recibió el {day}: no puede devolverse antes.',
    'repair.crosses': 'En esos días ya estuvo en reparación: del {from} al {until}.',
    'repair.crosses_open': 'En esos días ya está en reparación, desde el {day}.',
    'repair.case_unknown': 'Ese HelpDesk no existe, o es de otro cliente.',
    'repair.worked_afterwards':
      'La garantía N° {number} terminaría antes, y tiene trabajo imputado hasta el {day}: revierta ese tiempo primero.',
  },
  en: {
    'repair.absurd_day': 'Check the day.',
    'repair.in_future': 'That day is still to come.',
    'repair.already_here': 'It is in repair since {day} already: return it first.',
    'repair.already_returned': 'It was returned already, on {day}.',
    'repair.before_reception': 'It was received on {day}: it cannot go back before.',
    'repair.crosses': 'It was in repair on those days already: from {from} to {until}.',
    'repair.crosses_open': 'It is in repair on those days already, since {day}.',
    'repair.case_unknown': 'There is no such case, or it is of another customer.',
    'repair.worked_afterwards':
      'Warranty no. {number} would end earlier, and has work charged until {day}: reverse that time first.',
  },
}
