/** What the browser could not store, for as long as this page is open. */
const unkept = new Map<string, unknown>()

/** Keeps what is being typed; a storage that is full or forbidden stops nobody. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    unkept.delete(key)
  } catch {
    unkept.set(key, value)
    remove(key) // an older text would come back instead of this one
  }
}

/** What is kept under this key, in the storage or in this page. */
export function read<T>(key: string): T | undefined {
  if (unkept.has(key)) return unkept.get(key) as T
  try {
    const text = localStorage.getItem(key)
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

/** It was recorded, or thrown away. */
export function forget(key: string): void {
  unkept.delete(key)
  remove(key)
}

function remove(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // a forbidden storage holds nothing
  }
}
