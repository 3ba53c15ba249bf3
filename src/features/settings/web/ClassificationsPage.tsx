export function ClassificationsPage() {
  return null
}
