import {
  mdiAccountMultipleOutline,
  mdiCalendarClockOutline,
  mdiClipboardTextClockOutline,
  mdiDatabaseOutline,
  mdiOfficeBuildingOutline,
  mdiTagMultipleOutline,
} from '@mdi/js'

/** Screens of those who administer. */
export const settingsPlaces = [
  { to: '/settings/people', name: 'people', icon: mdiAccountMultipleOutline },
  { to: '/settings/classifications', name: 'classifications', icon: mdiTagMultipleOutline },
  { to: '/settings/calendars', name: 'calendars', icon: mdiCalendarClockOutline },
  { to: '/settings/company', name: 'company', icon: mdiOfficeBuildingOutline },
  { to: '/settings/erp', name: 'erp', icon: mdiDatabaseOutline },
  { to: '/settings/audit', name: 'audit', icon: mdiClipboardTextClockOutline },
] as const
