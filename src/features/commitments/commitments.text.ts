import type { RefusalWords } from '../../platform/shared/words.ts'

export const commitmentsRefusals: RefusalWords = {
  es: {
    'commitment.date_in_past': 'La fecha ya pasó: elija una por venir.',
    'commitment.date_too_far': 'La fecha está a más de {years} años: revísela.',
    'commitment.same_date': 'Es la misma fecha que ya tiene.',
    'commitment.already_met': 'El compromiso ya está cumplido.',
    'commitment.cancelled': 'El compromiso está anulado.',
    'commitment.type_unavailable': 'Ese tipo de compromiso no existe, o ya no se usa.',
    'commitment.already_theirs': 'El compromiso ya es de {name}.',
    'commitment.not_yours': 'Solo lo puede hacer quien responde por el compromiso o por el HelpDesk, o supervisión.',
  },
  en: {
    'commitment.date_in_past': 'This date has passed: choose one to come.',
    'commitment.date_too_far': 'This date is more than {years} years away: check it.',
    'commitment.same_date': 'It is the date it has already.',
    'commitment.already_met': 'The commitment has been met already.',
    'commitment.cancelled': 'The commitment has been cancelled.',
    'commitment.type_unavailable': 'There is no such commitment type, or it is no longer used.',
    'commitment.already_theirs': 'The commitment is of {name} already.',
    'commitment.not_yours': 'Only who answers for the commitment or its case, or a supervisor, can do this.',
  },
}
