import { showMinutes } from '../../platform/shared/minutes.ts'
import type { Language } from '../../platform/shared/words.ts'
import type { Mode, Terms } from './terms.contract.ts'

type Shares = { mode: string; percent: number }[]

const spanish = {
  unlimited: 'Sin límite de horas.',
  hours: {
    term: (time: string) => `${time} para todo el plazo.`,
    month: (time: string) => `${time} cada mes.`,
    year: (time: string) => `${time} cada año.`,
  },
  carried: 'Lo que sobra de un período sirve hasta el final del plazo.',
  lost: 'Lo que sobra al terminar cada período se pierde.',
  exact: 'El tiempo se cuenta al minuto.',
  rounded: (step: string) => `Cada registro se redondea hacia arriba a múltiplos de ${step}.`,
  atLeast: (time: string) => `Cada registro cuenta al menos ${time}.`,
  plain: 'Una hora de trabajo descuenta una hora, en cualquier modalidad.',
  all: (percent: number) => `Toda modalidad se descuenta al ${percent} %.`,
  nothing: 'Ninguna modalidad descuenta horas.',
  share: ({ mode, percent }: Shares[number]) => (percent ? `${mode} al ${percent} %` : `${mode} no descuenta`),
  shares: (told: string[], rest: boolean) => `${joined(told, 'y')}${rest ? '; lo demás, hora por hora' : ''}.`,
  modes: { online: 'en línea', offline: 'off line', onSite: 'en terreno', travel: 'el traslado' },
  calendar: (name: string) => `Se atiende según el calendario «${name}».`,
  always: 'Se atiende a toda hora.',
  afterHours: (percent: number, time: string) =>
    `Fuera de ese horario se descuenta además al ${percent} %: ${time} por cada hora.`,
  order: 'Los porcentajes se aplican después del redondeo y del mínimo.',
  policy: {
    allow: 'Si las horas se acaban se puede seguir, y queda como exceso.',
    warn: 'Si las horas se acaban se avisa antes de guardar.',
    block: 'Si las horas se acaban no se puede imputar más.',
  },
  stops: 'Sus días no corren mientras el producto está en nuestra reparación.',
}

const english: typeof spanish = {
  unlimited: 'No limit of hours.',
  hours: {
    term: (time) => `${time} for the whole term.`,
    month: (time) => `${time} every month.`,
    year: (time) => `${time} every year.`,
  },
  carried: 'What is left of a period serves until the end of the term.',
  lost: 'What is left at the end of a period is lost.',
  exact: 'Time is counted by the minute.',
  rounded: (step) => `Each entry is rounded up to multiples of ${step}.`,
  atLeast: (time) => `Each entry counts ${time} at least.`,
  plain: 'An hour of work takes an hour, in whatever mode.',
  all: (percent) => `Every mode is charged at ${percent} %.`,
  nothing: 'No mode is charged.',
  share: ({ mode, percent }) => (percent ? `${mode} at ${percent} %` : `${mode} takes nothing`),
  shares: (told, rest) => `${joined(told, 'and')}${rest ? '; everything else, hour by hour' : ''}.`,
  modes: { online: 'on line', offline: 'off line', onSite: 'on site', travel: 'travel' },
  calendar: (name) => `It is attended by the calendar “${name}”.`,
  always: 'It is attended at any hour.',
  afterHours: (percent, time) => `Outside these hours it is charged at ${percent} % on top: ${time} for each hour.`,
  order: 'The percentages are applied after the rounding and the minimum.',
  policy: {
    allow: 'When the hours run out one may go on; it shows as overrun.',
    warn: 'When the hours run out, a warning comes before saving.',
    block: 'When the hours run out, nothing more can be charged.',
  },
  stops: 'Its days do not run while the product is with us to be repaired.',
}

const MODES: Mode[] = ['online', 'offline', 'onSite', 'travel']

/** The terms of a coverage as sentences, in the order in which somebody would explain them to the customer. */
export function termsInWords(language: Language, terms: Terms, calendar: string | null): string[] {
  const t = language === 'en' ? english : spanish
  const { grantMinutes, grantPeriod, carryOver, roundingMinutes, minimumMinutes, afterHoursPercent } = terms
  const time = (minutes: number) => showMinutes(minutes, language)
  const limited = grantMinutes !== null
  const dearer = calendar !== null && afterHoursPercent !== 100
  const weighted = MODES.some((mode) => ![0, 100].includes(terms.percent[mode]))
  return [
    limited ? t.hours[grantPeriod](time(grantMinutes)) : t.unlimited,
    limited && grantPeriod !== 'term' ? (carryOver ? t.carried : t.lost) : '',
    limited ? t.policy[terms.overrunPolicy] : '',
    roundingMinutes > 1 ? t.rounded(time(roundingMinutes)) : minimumMinutes ? '' : t.exact,
    minimumMinutes ? t.atLeast(time(minimumMinutes)) : '',
    sharesIn(t, terms.percent),
    calendar ? t.calendar(calendar) : t.always,
    dearer ? t.afterHours(afterHoursPercent, time(Math.ceil((60 * afterHoursPercent) / 100))) : '',
    (roundingMinutes > 1 || minimumMinutes) && (dearer || weighted) ? t.order : '',
    terms.stopsDuringRepair ? t.stops : '',
  ].filter(Boolean)
}

function sharesIn(t: typeof spanish, percent: Terms['percent']): string {
  const [first] = new Set(MODES.map((mode) => percent[mode]))
  if (MODES.every((mode) => percent[mode] === first)) return first === 100 ? t.plain : first ? t.all(first) : t.nothing
  const special = MODES.filter((mode) => percent[mode] !== 100)
  const told = special.map((mode) => t.share({ mode: t.modes[mode], percent: percent[mode] }))
  const sentence = t.shares(told, special.length < MODES.length)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const joined = (all: string[], and: string) =>
  all.length > 1 ? `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}` : all.join('')
