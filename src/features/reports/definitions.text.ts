import type { Language } from '../../platform/shared/words.ts'

type Explained = { title: string; text: string }

/**
 * What the terms of the reports mean, once for the page of definitions, for each column and for each paper. Written for
 * whoever manages, not for whoever programs.
 */
const es = {
  case: {
    title: 'HelpDesk',
    text: 'Cada situación registrada, con su número. Uno que se cerró como duplicado también es uno: se registró.',
  },
  pending: {
    title: 'Pendiente',
    text: 'Un HelpDesk es pendiente mientras su estado es de los abiertos o de los que esperan; deja de serlo cuando se soluciona o se cierra, y vuelve a serlo si se reabre.',
  },
  responsible: {
    title: 'Responsable',
    text: 'Quien responde hoy por el HelpDesk o el compromiso, aunque antes haya sido de otra persona. Si nadie responde, se cuenta como «Sin responsable».',
  },
  registeredInRange: {
    title: 'Fecha de un HelpDesk',
    text: 'Un HelpDesk pertenece al día en que se registró, según la hora de Chile; uno solucionado, al día de su última solución.',
  },
  whoWorked: {
    title: 'Quién trabajó',
    text: 'El tiempo es de quien hizo el trabajo, aunque lo haya anotado otra persona y aunque otra responda por el HelpDesk.',
  },
  timeUsed: {
    title: 'Tiempo usado',
    text: 'Los minutos trabajados que están registrados, con su duración real. Lo que se anuló no cuenta; si se corrigió, cuenta lo corregido.',
  },
  workedOn: {
    title: 'Fecha del tiempo',
    text: 'El tiempo pertenece al día en que se hizo el trabajo, no al día en que se anotó.',
  },
  coveredOnDay: {
    title: 'Con contrato o garantía',
    text: 'El cliente tenía, el día del registro o del trabajo, algún contrato o garantía que había comenzado, no había terminado y no estaba suspendido. No importa si ese trabajo se imputó a él.',
  },
  accounted: {
    title: 'Tiempo imputado',
    text: 'Los minutos descontados de un contrato o garantía por el trabajo: los reales, redondeados y multiplicados según sus condiciones. Incluye los que pasaron de las horas contratadas.',
  },
  charged: {
    title: 'Trabajo imputado',
    text: 'Los minutos reales de los trabajos que se imputaron a un contrato o garantía.',
  },
  overrun: {
    title: 'Exceso',
    text: 'La parte del tiempo imputado para la que no quedaban horas. Se ve siempre y nunca se pierde.',
  },
  used: {
    title: 'Horas usadas',
    text: 'La parte del tiempo imputado que salió de horas contratadas, según el día del trabajo.',
  },
  unlimited: {
    title: 'Sin límite',
    text: 'El tiempo imputado a contratos y garantías que no cuentan horas.',
  },
  customersAttended: {
    title: 'Clientes atendidos',
    text: 'Clientes distintos para los que se trabajó. Uno que en el rango tuvo días con contrato o garantía y días sin ellos se cuenta en ambas columnas, y uno que varias personas atendieron, con cada una: por eso no se suman.',
  },
  contracted: {
    title: 'Horas contratadas',
    text: 'Las horas puestas en un contrato o garantía, con sus ajustes, que podían usarse algún día del rango. Al separar por mes se cuentan en el primer mes del rango en que podían usarse.',
  },
  remaining: {
    title: 'Horas disponibles',
    text: 'Las horas contratadas que hoy pueden usarse menos las ya usadas. Sin límite: el contrato no cuenta horas. Si dos vigentes comparten sus horas, porque uno renovó al otro, se cuentan en el más nuevo.',
  },
  current: {
    title: 'Horas vigentes',
    text: 'Las horas contratadas que hoy pueden usarse, con lo que ya se usó de ellas.',
  },
  inForce: {
    title: 'Vigente',
    text: 'Un contrato o garantía que ya comenzó y aún no termina, también mientras está suspendido. Una garantía cuyo producto está en reparación sigue vigente hasta que vuelva.',
  },
  daysLeft: {
    title: 'Días disponibles',
    text: 'Los días que faltan para el último día de vigencia. Una garantía que se detiene por reparación se alarga por los días que el producto estuvo con nosotros.',
  },
  offline: {
    title: 'Tiempo off line',
    text: 'Trabajo para un cliente sin estar en contacto con él en ese momento: investigar, probar, preparar. No incluye el tiempo en línea, en terreno ni de traslado.',
  },
  internal: {
    title: 'Actividad interna',
    text: 'Tiempo registrado en una actividad de la empresa, sin cliente, en cualquier modalidad.',
  },
  pause: {
    title: 'Pausa de disponibilidad',
    text: 'El tiempo en que una persona se marcó en pausa, por motivo, separado por días según la hora de Chile. Una pausa que sigue cuenta hasta ahora.',
  },
  commitmentAge: {
    title: 'Antigüedad de un compromiso',
    text: 'Los días corridos entre la fecha comprometida vigente y hoy. Uno que aún no vence se cuenta como «Por vencer».',
  },
  moves: {
    title: 'Cambio de fecha',
    text: 'Cada vez que se cambió la fecha de un compromiso, con su motivo. Pertenece al día en que se hizo el cambio.',
  },
  slip: {
    title: 'Días corridos por cambios',
    text: 'Los días de calendario entre la fecha anterior y la nueva; si se adelantó, restan.',
  },
  customerTold: {
    title: 'Cliente avisado',
    text: 'Quien cambió la fecha dijo que avisó al cliente.',
  },
  age: {
    title: 'Antigüedad',
    text: 'Los días corridos desde que el HelpDesk se registró hasta hoy.',
  },
  late: {
    title: 'Fuera de plazo',
    text: 'Un HelpDesk abierto cuya primera respuesta, o cuya solución, debió llegar antes de ahora. Mientras espera por otros su plazo está detenido y no cuenta.',
  },
  dueToday: {
    title: 'Para hoy',
    text: 'Un compromiso pendiente cuya fecha comprometida vigente es hoy, aunque su hora ya haya pasado.',
  },
  overdue: {
    title: 'Compromiso vencido',
    text: 'Un compromiso pendiente cuya fecha y hora comprometidas ya pasaron.',
  },
  fewHours: {
    title: 'Pocas horas',
    text: 'Un contrato o garantía que cuenta horas, aún no termina y al que hoy le quedan 5 o menos; si todavía no comienza, las de su primer día.',
  },
  firstResponse: {
    title: 'Primera respuesta',
    text: 'Los minutos de reloj desde el registro hasta la primera respuesta al cliente, también de noche y en días no hábiles. De cada semana se toma la mediana de los HelpDesk registrados en ella que ya tienen respuesta: la mitad tardó menos y la mitad, más.',
  },
  solutionTime: {
    title: 'Tiempo de solución',
    text: 'Las horas de reloj desde el registro hasta la última solución, también las de espera, de noche y de días no hábiles. De cada semana se toma la mediana de los HelpDesk solucionados en ella.',
  },
  reopened: {
    title: 'Reabierto',
    text: 'Cada vez que un HelpDesk solucionado o cerrado volvió a quedar abierto. Pertenece al día en que se reabrió.',
  },
  week: {
    title: 'Semana',
    text: 'De lunes a domingo, según la hora de Chile. La de hoy sigue en curso y cuenta hasta ahora.',
  },
} satisfies Record<string, Explained>

export type Term = keyof typeof es

const en: Record<Term, Explained> = {
  case: {
    title: 'Case',
    text: 'Every situation that was registered, with its number. One that was closed as a duplicate is one too: it was registered.',
  },
  pending: {
    title: 'Pending',
    text: 'A case is pending while its state is one of the open or waiting ones; it no longer is once it is solved or closed, and is again when it is reopened.',
  },
  responsible: {
    title: 'Responsible',
    text: 'Whoever answers for the case or commitment today, even if it was somebody else’s before. If nobody does it counts as “Nobody”.',
  },
  registeredInRange: {
    title: 'Date of a case',
    text: 'A case belongs to the day it was registered, by the clock of Chile; a solved one, to the day of its last solution.',
  },
  whoWorked: {
    title: 'Who worked',
    text: 'Time belongs to whoever did the work, even if somebody else wrote it down or answers for the case.',
  },
  timeUsed: {
    title: 'Time used',
    text: 'The minutes worked that are on record, as long as they really took. What was taken back does not count; if it was put right, what it was corrected to counts.',
  },
  workedOn: {
    title: 'Date of time',
    text: 'Time belongs to the day of the work, not to the day it was written down.',
  },
  coveredOnDay: {
    title: 'With a contract or warranty',
    text: 'On the day of the registration or the work the customer had some contract or warranty that had begun, had not ended and was not suspended. Whether that work was charged to it does not matter.',
  },
  accounted: {
    title: 'Charged time',
    text: 'The minutes taken from a contract or warranty for the work: the real ones, rounded and multiplied by its terms. Those beyond the contracted hours are among them.',
  },
  charged: {
    title: 'Work charged',
    text: 'The real minutes of the work that was charged to a contract or warranty.',
  },
  overrun: {
    title: 'Overrun',
    text: 'The part of the charged time that no hours were left for. It is always shown and never lost.',
  },
  used: {
    title: 'Hours used',
    text: 'The part of the charged time that came from contracted hours, by the day of the work.',
  },
  unlimited: {
    title: 'Without limit',
    text: 'The time charged to contracts and warranties that count no hours.',
  },
  customersAttended: {
    title: 'Customers attended',
    text: 'Different customers that were worked for. One who was covered on some days of the range and not on others counts in both columns, and one whom several people attended counts with each of them: so they are not added up.',
  },
  contracted: {
    title: 'Contracted hours',
    text: 'The hours put into a contract or warranty, with their adjustments, that could be used on some day of the range. By months they count in the first month of the range in which they could be used.',
  },
  remaining: {
    title: 'Hours available',
    text: 'The contracted hours that can be used today, less those already used. Without limit: the contract counts no hours. Where two in force share their hours, because one renewed the other, they count in the newest one.',
  },
  current: {
    title: 'Current hours',
    text: 'The contracted hours that can be used today, with what was used of them.',
  },
  inForce: {
    title: 'In force',
    text: 'A contract or warranty that has begun and is not over, also while it is suspended. A warranty whose product is being repaired stays in force until it is back.',
  },
  daysLeft: {
    title: 'Days available',
    text: 'The days until its last one. A warranty whose clock stops during repair is longer by the days the product was with us.',
  },
  offline: {
    title: 'Off-line time',
    text: 'Work for a customer while not in contact with them: looking into it, trying, preparing. Time on line, on site and travelling is not part of it.',
  },
  internal: {
    title: 'Internal activity',
    text: 'Time logged on an activity of the company, without a customer, in any mode.',
  },
  pause: {
    title: 'Availability pause',
    text: 'The time somebody was marked as paused, by reason, divided into days by the clock of Chile. A pause that goes on counts until now.',
  },
  commitmentAge: {
    title: 'Age of a commitment',
    text: 'The calendar days between the date it is due now and today. One that is not due yet counts as “Not due yet”.',
  },
  moves: {
    title: 'Change of date',
    text: 'Each time the date of a commitment was changed, with its reason. It belongs to the day of the change.',
  },
  slip: {
    title: 'Days slipped by changes',
    text: 'The calendar days between the date before and the new one; brought forward, they are taken off.',
  },
  customerTold: {
    title: 'Customer told',
    text: 'Whoever changed the date said that the customer was told.',
  },
  age: {
    title: 'Age',
    text: 'The calendar days from the registration of the case until today.',
  },
  late: {
    title: 'Past the promised time',
    text: 'An open case whose first response, or whose solution, should have come before now. While it waits for others its time is stopped and it does not count.',
  },
  dueToday: {
    title: 'Due today',
    text: 'A pending commitment that is due today, even if its time has passed.',
  },
  overdue: {
    title: 'Overdue commitment',
    text: 'A pending commitment whose due day and time have passed.',
  },
  fewHours: {
    title: 'Few hours',
    text: 'A contract or warranty that counts hours, is not over and has 5 or fewer left today; one that has not begun, on its first day.',
  },
  firstResponse: {
    title: 'First response',
    text: 'The minutes by the clock from the registration to the first response to the customer, nights and days off included. Of each week the median is taken of the cases registered in it that have a response: half of them took less, half of them more.',
  },
  solutionTime: {
    title: 'Solution time',
    text: 'The hours by the clock from the registration to the last solution, including those of waiting, nights and days off. Of each week the median is taken of the cases solved in it.',
  },
  reopened: {
    title: 'Reopened',
    text: 'Each time a solved or closed case was opened again. It belongs to the day on which it was reopened.',
  },
  week: {
    title: 'Week',
    text: 'From Monday to Sunday, by the clock of Chile. The present one goes on and counts until now.',
  },
}

export const definitionsText: Record<Language, Record<Term, Explained>> = { es, en }
export const terms = Object.keys(es) as Term[]
