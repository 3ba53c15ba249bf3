import type { Language } from '../../platform/shared/words.ts'
import { showMinutes } from '../../platform/shared/minutes.ts'
import type { Accounting } from './accounting.rules.ts'
import type { Explanation } from './ledger.contract.ts'

type Facts = Omit<Explanation, 'sentences'>

const spanish = {
  worked: (time: string) => `Se trabajó ${time}.`,
  outside: (time: string) => `De eso, ${time} fuera del horario de atención.`,
  counts: (time: string) => `Se cuenta como ${time}`,
  minimum: (time: string) => `el mínimo por registro es ${time}`,
  rounding: (step: string) => `se redondea hacia arriba a múltiplos de ${step}`,
  and: 'y',
  percent: (percent: number) =>
    percent ? `La modalidad se descuenta al ${percent} %.` : 'La modalidad no descuenta horas.',
  afterHours: (percent: number) => `Lo hecho fuera de horario se descuenta al ${percent} %`,
  afterHoursShare: (outside: string, worked: string) =>
    `; en el tiempo contado es la misma parte que en el trabajado: ${outside} de ${worked}`,
  afterHoursSame: 'Fuera de horario se descuenta lo mismo que dentro.',
  accounted: (time: string) => `Se imputan ${time}`,
  begun: 'el minuto empezado cuenta entero',
  grant: (time: string, name: string, before: string, after: string, first: boolean) =>
    `${time} salen de las ${name}, las ${first ? 'primeras en usarse' : 'siguientes'}: tenían ${before}, quedan ${after}.`,
  unlimited: (time: string) => `${time} sin límite de horas.`,
  overrun: (time: string) => `${time} exceden las horas contratadas.`,
  left: (time: string) => `Ese día quedan ${time} disponibles.`,
  leftNothing: 'Ese día no quedan horas disponibles.',
  uncharged: {
    internal: 'Actividad interna: no se imputa a ningún contrato.',
    noCoverage: 'Ningún contrato ni garantía cubre este trabajo: no se imputa.',
    notCharged: 'Por decisión de quien lo registra, no se imputa.',
  },
}

const english: typeof spanish = {
  worked: (time) => `${time} were worked.`,
  outside: (time) => `Of them, ${time} outside the hours of attention.`,
  counts: (time) => `They count as ${time}`,
  minimum: (time) => `an entry counts ${time} at least`,
  rounding: (step) => `it is rounded up to multiples of ${step}`,
  and: 'and',
  percent: (percent) => (percent ? `This mode is charged at ${percent} %.` : 'This mode is not charged.'),
  afterHours: (percent) => `What was done after hours is charged at ${percent} %`,
  afterHoursShare: (outside, worked) =>
    `; it is the same share of the counted time as of the worked time: ${outside} of ${worked}`,
  afterHoursSame: 'After hours the same is charged as within them.',
  accounted: (time) => `${time} are charged`,
  begun: 'a minute that has begun counts whole',
  grant: (time, name, before, after, first) =>
    `${time} come from the ${name}, the ${first ? 'first' : 'next'} to be used: there were ${before}, ${after} are left.`,
  unlimited: (time) => `${time} without limit of hours.`,
  overrun: (time) => `${time} are beyond the hours of the contract.`,
  left: (time) => `On that day ${time} are left.`,
  leftNothing: 'On that day no hours are left.',
  uncharged: {
    internal: 'Internal activity: no contract is charged.',
    noCoverage: 'No contract or warranty covers this work: nothing is charged.',
    notCharged: 'By decision of who logged it, nothing is charged.',
  },
}

/** The facts of a charge as sentences, in the order in which somebody would explain them on the phone. */
function sentencesIn(t: typeof spanish, language: Language) {
  const time = (minutes: number) => showMinutes(minutes, language)
  return (facts: Facts, accounting: Accounting): string[] => [
    t.worked(time(facts.workedMinutes)),
    ...(facts.outsideMinutes ? [t.outside(time(facts.outsideMinutes))] : []),
    ...counted(t, facts, accounting, time),
    ...(facts.percent === 100 ? [] : [t.percent(facts.percent)]),
    ...(facts.outsideMinutes && facts.percent ? [afterHours(t, facts, time)] : []),
    `${t.accounted(time(facts.accountedMinutes))}${computed(t, facts, language)}.`,
    ...facts.parts.map(({ kind, minutes, grant, remainingBefore, remainingAfter }, place) =>
      kind === 'grant' && grant
        ? t.grant(time(minutes), grant.name, time(remainingBefore ?? 0), time(remainingAfter ?? 0), place === 0)
        : kind === 'overrun'
          ? t.overrun(time(minutes))
          : t.unlimited(time(minutes)),
    ),
    ...(facts.remainingAfter === null
      ? []
      : [facts.remainingAfter > 0 ? t.left(time(facts.remainingAfter)) : t.leftNothing]),
  ]
}

type Time = (minutes: number) => string

/** What made the time longer than it was: the minimum, the rounding, or both of them. */
function counted(t: typeof spanish, { workedMinutes, roundedMinutes }: Facts, accounting: Accounting, time: Time) {
  const { minimumMinutes, roundingMinutes } = accounting
  if (roundedMinutes === workedMinutes) return []
  const why = [
    minimumMinutes > workedMinutes ? t.minimum(time(minimumMinutes)) : '',
    roundedMinutes > Math.max(minimumMinutes, workedMinutes) ? t.rounding(time(roundingMinutes)) : '',
  ].filter(Boolean)
  return [`${t.counts(time(roundedMinutes))}: ${why.join(` ${t.and} `)}.`]
}

function afterHours(t: typeof spanish, facts: Facts, time: Time): string {
  const { workedMinutes, outsideMinutes, roundedMinutes, afterHoursPercent } = facts
  if (afterHoursPercent === 100) return t.afterHoursSame
  const shared = outsideMinutes < workedMinutes && roundedMinutes !== workedMinutes
  const share = shared ? t.afterHoursShare(time(outsideMinutes), time(workedMinutes)) : ''
  return `${t.afterHours(afterHoursPercent)}${share}.`
}

/** The reckoning of `accountedMinutes` with its numbers, as anybody may repeat it; nothing where the time is taken as it is. */
function computed(t: typeof spanish, facts: Facts, language: Language): string {
  const { workedMinutes: worked, outsideMinutes: outside, roundedMinutes: rounded, percent, afterHoursPercent } = facts
  const extra = outside > 0 && afterHoursPercent !== 100
  if (percent === 0 || (percent === 100 && !extra)) return ''
  const split = `(${worked - outside} + ${outside} × ${afterHoursPercent} %)`
  const base = !extra
    ? `${rounded}`
    : outside === worked
      ? `${rounded} × ${afterHoursPercent} %`
      : rounded === worked
        ? split
        : `${rounded} × ${split} ÷ ${worked}`
  const weighted = (worked - outside) * 100 + outside * afterHoursPercent
  const exact = (rounded * percent * weighted) / (worked * 10_000)
  const number = new Intl.NumberFormat(language === 'en' ? 'en' : 'es-CL', { maximumFractionDigits: 2 }).format(exact)
  const begun = Number.isInteger(exact) ? '' : `; ${t.begun}`
  return `: ${base}${percent === 100 ? '' : ` × ${percent} %`} = ${number} min${begun}`
}

/** Why nothing is charged, in words. */
export const explainUnchargedInWords = (language: Language, why: keyof (typeof spanish)['uncharged']): string =>
  (language === 'en' ? english : spanish).uncharged[why]

/** Why a charge takes what it takes, in words. */
export const explainInWords = (language: Language, facts: Facts, accounting: Accounting): string[] =>
  sentencesIn(language === 'en' ? english : spanish, language)(facts, accounting)
