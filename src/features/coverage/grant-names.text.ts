import { showDay } from '../../platform/shared/days.ts'
import { showMinutes } from '../../platform/shared/minutes.ts'
import type { Language } from '../../platform/shared/words.ts'
import { OPEN_END } from './grants.rules.ts'
import { type Grant, inOrderOfUse } from './ledger.rules.ts'

const spanish = {
  until: (until: string) => `horas que vencen el ${until}`,
  open: 'horas que no vencen mientras dure la reparación',
  days: (from: string, until: string) => `horas del ${from} al ${until}`,
  openDays: (from: string) => `horas desde el ${from}, que no vencen mientras dure la reparación`,
  place: (place: number, count: number) => `${place} de ${count}`,
}

const english: typeof spanish = {
  until: (until) => `hours that expire on ${until}`,
  open: 'hours that do not expire while the repair lasts',
  days: (from, until) => `hours from ${from} to ${until}`,
  openDays: (from) => `hours from ${from}, which do not expire while the repair lasts`,
  place: (place, count) => `${place} of ${count}`,
}

/**
 * What the grants of a ledger are called, so that no two read alike: by their last day; those that share it by both days;
 * those that share both by how much they are, too; and of equal ones, by their place in the order of use.
 */
export function grantNames(language: Language, grants: Grant[]): Map<string, string> {
  const t = language === 'en' ? english : spanish
  const end = ({ expiresOn }: Grant) => expiresOn
  const days = ({ startsOn, expiresOn }: Grant) => `${startsOn} ${expiresOn}`
  const all = (one: Grant) => `${days(one)} ${one.minutes}`
  const [ofEnd, ofDays, ofAll] = [end, days, all].map((key) => Map.groupBy(grants, key))
  const nameOf = (one: Grant): string => {
    const [from, until, open] = [showDay(one.startsOn), showDay(one.expiresOn), one.expiresOn === OPEN_END]
    if (ofEnd!.get(end(one))!.length === 1) return open ? t.open : t.until(until)
    const name = open ? t.openDays(from) : t.days(from, until)
    if (ofDays!.get(days(one))!.length === 1) return name
    const equal = ofAll!.get(all(one))!.toSorted(inOrderOfUse)
    const size = showMinutes(one.minutes, language)
    return equal.length === 1
      ? `${name} (${size})`
      : `${name} (${size}, ${t.place(equal.indexOf(one) + 1, equal.length)})`
  }
  return new Map(grants.map((one) => [one.id, nameOf(one)]))
}
