import { useEffect, useState } from 'react'

/** Asks the browser to keep what is stored also when the phone runs out of room; whether it does. */
export const askToPersist = async (): Promise<boolean> =>
  (await (navigator as { storage?: StorageManager }).storage?.persist?.().catch(() => false)) ?? false

type Known = { persisted: boolean | undefined; usedBytes: number | undefined }

/** Whether what is stored is kept whatever happens, and how much it is. */
export function useStorage(): Known & { isSecure: boolean } {
  const [known, setKnown] = useState<Known>({ persisted: undefined, usedBytes: undefined })
  useEffect(() => {
    const storage = (navigator as { storage?: StorageManager }).storage
    if (!storage?.persist) return
    void Promise.all([
      askToPersist(),
      storage.estimate().then(
        ({ usage }) => usage,
        () => undefined,
      ),
    ]).then(([persisted, usedBytes]) => setKnown({ persisted, usedBytes }))
  }, [])
  return { ...known, isSecure: isSecureContext }
}
