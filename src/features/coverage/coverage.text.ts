import type { RefusalWords } from '../../platform/shared/words.ts'

export const coverageRefusals: RefusalWords = {
  es: {
    'coverage.type_unknown': 'Ese tipo no existe, o ya no se usa.',
    'coverage.customer_unknown': 'El cliente no existe.',
    'coverage.calendar_unknown': 'Ese calendario no existe, o ya no se usa.',
    'coverage.no_products': 'Indique qué productos cubre.',
    'coverage.no_equipment': 'Indique qué equipos cubre.',
    'coverage.equipment_unknown': 'Algún equipo no es de este cliente.',
    'coverage.absurd_day': 'Revise la fecha de inicio.',
    'coverage.ends_before_start': 'El término es anterior al inicio.',
    'coverage.too_long': 'No puede durar más de {years} años: revise la fecha de término.',
    'coverage.of_another_customer': 'El contrato N° {number} es de otro cliente.',
    'coverage.not_begun': 'El contrato N° {number} comienza el {day}: el trabajo es anterior.',
    'coverage.over': 'El contrato N° {number} terminó el {day}: el trabajo es posterior.',
    'coverage.suspended':
      'El contrato N° {number} está suspendido ese día: reactívelo, o registre el tiempo sin imputar.',
    'coverage.no_hours_left':
      'El contrato N° {number} no permite exceder sus horas: quedan {remainingMinutes} y se necesitan {neededMinutes}.',
    'coverage.takes_hours_of_later_work':
      'El contrato N° {number} no permite exceder sus horas, y así {takenMinutes} de trabajo ya imputado quedarían sin horas.',
    'coverage.more_overrun_than_seen':
      'Mientras escribía se usaron horas de este contrato: ahora quedan {remainingMinutes} y excedería {overrunMinutes}. Revise y guarde de nuevo.',
    'coverage.unlimited': 'Este contrato no tiene límite de horas.',
    'coverage.grant_outside': 'Debe estar dentro de la vigencia: del {from} al {until}.',
    'coverage.is_over': 'Ya terminó el {day}.',
    'coverage.end_outside': 'Debe estar dentro de la vigencia: del {from} al {until}.',
    'coverage.worked_afterwards':
      'Hay trabajo imputado después, hasta el {day}: revierta ese tiempo, o elija un término posterior.',
    'coverage.suspended_outside': 'Debe estar dentro de la vigencia: del {from} al {until}.',
    'coverage.already_suspended': 'Ya hay una suspensión desde el {from}.',
    'coverage.worked_meanwhile': 'El {day} hay trabajo imputado: revierta ese tiempo, o elija otras fechas.',
    'coverage.not_suspended': 'No está suspendido en esa fecha.',
    'coverage.resumes_too_late': 'Ya habría terminado, el {day}.',
    'coverage.already_renewed': 'Ya está renovado por el N° {number}.',
    'coverage.renews_too_early': 'Debe comenzar después del {day}, cuando termina el actual.',
    'coverage.hours_by_grants': 'Las horas se cambian agregando o ajustando horas, para que queden a la vista.',
    'ledger.below_nothing': 'Esas horas son {grantedMinutes}: no se pueden descontar más.',
    'ledger.too_many_minutes': 'Son demasiadas horas: revise la cantidad.',
    'ledger.zero_minutes': 'Indique cuánto cambia.',
    'ledger.nothing_asked': 'Indique qué se quiere previsualizar.',
  },
  en: {
    'coverage.type_unknown': 'There is no such kind, or it is no longer used.',
    'coverage.customer_unknown': 'There is no such customer.',
    'coverage.calendar_unknown': 'There is no such calendar, or it is no longer used.',
    'coverage.no_products': 'Say which products it covers.',
    'coverage.no_equipment': 'Say which equipment it covers.',
    'coverage.equipment_unknown': 'Some equipment is not of this customer.',
    'coverage.absurd_day': 'Check the first day.',
    'coverage.ends_before_start': 'It ends before it begins.',
    'coverage.too_long': 'It cannot last more than {years} years: check the last day.',
    'coverage.of_another_customer': 'Contract no. {number} is of another customer.',
    'coverage.not_begun': 'Contract no. {number} begins on {day}: the work was before.',
    'coverage.over': 'Contract no. {number} ended on {day}: the work was after.',
    'coverage.suspended':
      'Contract no. {number} is suspended on that day: resume it, or log the time without charging it.',
    'coverage.no_hours_left':
      'Contract no. {number} does not go beyond its hours: {remainingMinutes} are left and {neededMinutes} are needed.',
    'coverage.takes_hours_of_later_work':
      'Contract no. {number} does not go beyond its hours, and {takenMinutes} of work charged before would be left without.',
    'coverage.more_overrun_than_seen':
      'While you were writing, hours of this contract were used: {remainingMinutes} are left now and {overrunMinutes} would be beyond them. Look and save again.',
    'coverage.unlimited': 'This contract has no limit of hours.',
    'coverage.grant_outside': 'It must be within the term: from {from} to {until}.',
    'coverage.is_over': 'It ended on {day} already.',
    'coverage.end_outside': 'It must be within the term: from {from} to {until}.',
    'coverage.worked_afterwards':
      'Work was charged afterwards, until {day}: reverse that time, or choose a later last day.',
    'coverage.suspended_outside': 'It must be within the term: from {from} to {until}.',
    'coverage.already_suspended': 'There is a suspension from {from} already.',
    'coverage.worked_meanwhile': 'Work was charged on {day}: reverse that time, or choose other days.',
    'coverage.not_suspended': 'It is not suspended on that day.',
    'coverage.resumes_too_late': 'It would have ended by then, on {day}.',
    'coverage.already_renewed': 'It has been renewed by no. {number} already.',
    'coverage.renews_too_early': 'It must begin after {day}, when the present one ends.',
    'coverage.hours_by_grants': 'Hours are changed by adding or adjusting hours, for everybody to see.',
    'ledger.below_nothing': 'These hours are {grantedMinutes}: no more can be taken away.',
    'ledger.too_many_minutes': 'These are too many hours: check the amount.',
    'ledger.zero_minutes': 'Say by how much it changes.',
    'ledger.nothing_asked': 'Say what is to be previewed.',
  },
}
