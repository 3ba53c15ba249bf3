export type RecentCustomer = { id: string; name: string; taxId: string | null }

const MOST = 8
const key = (personId: string) => `atiende.recent.${personId}`

/** The customers this person opened last in this browser, the newest first. */
export function readRecent(personId: string): RecentCustomer[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key(personId)) ?? '[]') as RecentCustomer[]
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** Records that were joined with it are not opened any more. */
export function rememberCustomer(personId: string, customer: RecentCustomer & { joined: { id: string }[] }) {
  const { id, name, taxId } = customer
  const others = readRecent(personId).filter(
    (one) => one.id !== id && !customer.joined.some((joined) => joined.id === one.id),
  )
  localStorage.setItem(key(personId), JSON.stringify([{ id, name, taxId }, ...others].slice(0, MOST)))
}
