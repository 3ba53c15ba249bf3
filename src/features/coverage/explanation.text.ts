import type { Language } from '../../platform/shared/words.ts'
import { showMinutes } from '../../platform/shared/minutes.ts'
import type { Explanation } from './ledger.contract.ts'

type Facts = Omit<Explanation, 'sentences'>

const spanish = {
  worked: (time: string) => `Se trabajó ${time}.`,
  outside: (time: string) => `De eso, ${time} fuera del horario de atención.`,
  rounded: (time: string) => `Se cuenta como ${time} por el redondeo o el mínimo del contrato.`,
  percent: (percent: number) =>
    percent ? `La modalidad se descuenta al ${percent} %.` : 'La modalidad no descuenta horas.',
  afterHours: (percent: number) => `Lo hecho fuera de horario se descuenta al ${percent} %.`,
  accounted: (time: string) => `Se imputan ${time}.`,
  grant: (time: string, name: string, before: string, after: string) =>
    `${time} salen de las ${name}, las primeras en usarse: tenían ${before}, quedan ${after}.`,
  unlimited: (time: string) => `${time} sin límite de horas.`,
  overrun: (time: string) => `${time} exceden las horas contratadas.`,
  left: (time: string) => `Quedan ${time} disponibles.`,
  uncharged: {
    internal: 'Actividad interna: no se imputa a ningún contrato.',
    noCoverage: 'Ningún contrato ni garantía cubre este trabajo: no se imputa.',
    notCharged: 'Por decisión de quien lo registra, no se imputa.',
  },
}

const english: typeof spanish = {
  worked: (time) => `${time} were worked.`,
  outside: (time) => `Of them, ${time} outside the hours of attention.`,
  rounded: (time) => `They count as ${time} by the rounding or the minimum of the contract.`,
  percent: (percent) => (percent ? `This mode is charged at ${percent} %.` : 'This mode is not charged.'),
  afterHours: (percent) => `What was done after hours is charged at ${percent} %.`,
  accounted: (time) => `${time} are charged.`,
  grant: (time, name, before, after) =>
    `${time} come from the ${name}, the first to be used: there were ${before}, ${after} are left.`,
  unlimited: (time) => `${time} without limit of hours.`,
  overrun: (time) => `${time} are beyond the hours of the contract.`,
  left: (time) => `${time} are left.`,
  uncharged: {
    internal: 'Internal activity: no contract is charged.',
    noCoverage: 'No contract or warranty covers this work: nothing is charged.',
    notCharged: 'By decision of who logged it, nothing is charged.',
  },
}

/** The facts of a charge as sentences, in the order in which somebody would explain them on the phone. */
function sentencesIn(t: typeof spanish, language: Language) {
  const time = (minutes: number) => showMinutes(minutes, language)
  return (facts: Facts): string[] => [
    t.worked(time(facts.workedMinutes)),
    ...(facts.outsideMinutes ? [t.outside(time(facts.outsideMinutes))] : []),
    ...(facts.roundedMinutes === facts.workedMinutes ? [] : [t.rounded(time(facts.roundedMinutes))]),
    ...(facts.percent === 100 ? [] : [t.percent(facts.percent)]),
    ...(facts.outsideMinutes && facts.percent ? [t.afterHours(facts.afterHoursPercent)] : []),
    t.accounted(time(facts.accountedMinutes)),
    ...facts.parts.map(({ kind, minutes, grant, remainingBefore, remainingAfter }) =>
      kind === 'grant' && grant
        ? t.grant(time(minutes), grant.name, time(remainingBefore ?? 0), time(remainingAfter ?? 0))
        : kind === 'overrun'
          ? t.overrun(time(minutes))
          : t.unlimited(time(minutes)),
    ),
    ...(facts.remainingAfter === null ? [] : [t.left(time(facts.remainingAfter))]),
  ]
}

/** Why nothing is charged, in words. */
export const explainUnchargedInWords = (language: Language, why: keyof (typeof spanish)['uncharged']): string =>
  (language === 'en' ? english : spanish).uncharged[why]

/** Why a charge takes what it takes, in words. */
export const explainInWords = (language: Language, facts: Facts): string[] =>
  sentencesIn(language === 'en' ? english : spanish, language)(facts)
