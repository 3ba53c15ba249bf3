import type { Selectable } from 'kysely'
import type { CoverageTypes } from '../../../platform/server/database.types.ts'
import { terms as shape, type Terms } from '../terms.contract.ts'

/** The columns that types and coverages keep their terms in. */
export type TermColumns = Pick<
  Selectable<CoverageTypes>,
  | 'grantMinutes'
  | 'grantPeriod'
  | 'carryOver'
  | 'roundingMinutes'
  | 'minimumMinutes'
  | 'onlinePercent'
  | 'offlinePercent'
  | 'onSitePercent'
  | 'travelPercent'
  | 'afterHoursPercent'
  | 'overrunPolicy'
  | 'calendarId'
  | 'stopsDuringRepair'
>

/** Terms as a row holds them. */
export const columnsOf = ({ percent, ...terms }: Terms): TermColumns => ({
  ...terms,
  onlinePercent: percent.online,
  offlinePercent: percent.offline,
  onSitePercent: percent.onSite,
  travelPercent: percent.travel,
})

/** The terms that a row holds. */
export const termsOf = (row: TermColumns): Terms =>
  shape.parse({
    ...row,
    percent: {
      online: row.onlinePercent,
      offline: row.offlinePercent,
      onSite: row.onSitePercent,
      travel: row.travelPercent,
    },
  })
