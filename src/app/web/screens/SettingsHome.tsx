import { Navigate } from '@tanstack/react-router'
import { useMe } from '../../../features/auth/web/session.ts'
import { settingsPlacesOf } from '../shell/places.ts'
import { RouteMissing } from '../shell/RouteFaces.tsx'

/** The address of the settings alone leads to the first of them that this person may open. */
export function SettingsHome() {
  const [first] = settingsPlacesOf(useMe().abilities)
  return first ? <Navigate to={first.to} replace /> : <RouteMissing />
}
