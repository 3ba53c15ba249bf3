type Place = { customerId: string; company: number; document: string }

let left: Place | undefined
const AT_ONCE_MS = 1500

/** The document of an account whose statement is gone to: who comes back goes on from there. */
export const noteLeft = (place: Place) => void (left = place)

/** The statement is left: whoever does not come back at once comes some other time. */
export function leaveStatement() {
  const before = left
  setTimeout(() => {
    if (left === before) left = undefined
  }, AT_ONCE_MS)
}

/** Whether one comes back to this part of a customer's account. */
export const isLeft = (customerId: string, company: number) =>
  left?.customerId === customerId && left.company === company

/** Whether one comes back to this document; told once. */
export function takeLeft(customerId: string, company: number, document: string): boolean {
  if (!isLeft(customerId, company) || left?.document !== document) return false
  left = undefined
  return true
}
