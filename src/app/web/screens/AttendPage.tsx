export function AttendPage() {
  return null
}
