import { useEffect, useState } from 'react'

type Known = { persisted: boolean | undefined; usedBytes: number | undefined }

/** Asks the browser to keep what is stored, whatever happens, and tells whether it does and how much there is. */
export function useStorage(): Known & { isSecure: boolean } {
  const [known, setKnown] = useState<Known>({ persisted: undefined, usedBytes: undefined })
  useEffect(() => {
    const storage = (navigator as { storage?: StorageManager }).storage
    if (!storage?.persist) return
    void Promise.all([
      storage.persist().catch(() => false),
      storage.estimate().then(
        ({ usage }) => usage,
        () => undefined,
      ),
    ]).then(([persisted, usedBytes]) => setKnown({ persisted, usedBytes }))
  }, [])
  return { ...known, isSecure: isSecureContext }
}
