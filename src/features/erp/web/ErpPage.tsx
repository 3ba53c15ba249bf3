export function ErpPage() {
  return null
}
