import {
  mdiAccountMultipleOutline,
  mdiCalendarClockOutline,
  mdiClipboardTextClockOutline,
  mdiDatabaseOutline,
  mdiFileCertificateOutline,
  mdiFormSelect,
  mdiOfficeBuildingOutline,
  mdiShieldPlusOutline,
  mdiTagMultipleOutline,
} from '@mdi/js'

/** Screens on which the company is set up: of those who administer, unless they need less. */
const settingsPlaces = [
  { to: '/settings/people', name: 'people', icon: mdiAccountMultipleOutline },
  { to: '/settings/classifications', name: 'classifications', icon: mdiTagMultipleOutline, needs: 'supervise' },
  { to: '/settings/calendars', name: 'calendars', icon: mdiCalendarClockOutline },
  { to: '/settings/coverage-types', name: 'coverageTypes', icon: mdiFileCertificateOutline, needs: 'supervise' },
  { to: '/settings/warranty-rules', name: 'warrantyRules', icon: mdiShieldPlusOutline, needs: 'supervise' },
  { to: '/settings/visit-forms', name: 'visitForms', icon: mdiFormSelect, needs: 'supervise' },
  { to: '/settings/company', name: 'company', icon: mdiOfficeBuildingOutline },
  { to: '/settings/erp', name: 'erp', icon: mdiDatabaseOutline },
  { to: '/settings/audit', name: 'audit', icon: mdiClipboardTextClockOutline },
] as const

/** Those of them that this person may open. */
export const settingsPlacesOf = (abilities: { administer: boolean; supervise: boolean }) =>
  settingsPlaces.filter((place) => abilities['needs' in place ? place.needs : 'administer'])
