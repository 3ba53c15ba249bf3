import { useEffect } from 'react'
import { forget, keep, read } from '../../../../platform/web/draft-store.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { useSession } from '../../../auth/web/session.ts'

const LAST = 'atiende.terreno.person'

export type Who = { id: string; name: string; email: string; language: Language; theme: 'auto' | 'light' | 'dark' }

/** Who last used this phone: without network nobody can be asked. */
const lastWho = () => read<Who>(LAST)

/** Whoever signs out is not known here any more; the own work stays where only they see it. */
export const forgetWho = () => forget(LAST)

/** Who uses this phone, as the office says or as it was last known; `away`: the session has to be renewed to send. */
export function useWho() {
  const session = useSession()
  const { me, pending, error } = session
  useEffect(() => {
    if (!me) return
    const { id, name, email, language, theme } = me
    keep(LAST, { id, name, email, language, theme } satisfies Who)
  }, [me])
  const who: Who | undefined = me ?? lastWho()
  return {
    who,
    /** Nobody is known here, and it is not known yet whether somebody is signed in. */
    waiting: !who && pending,
    error: who ? null : error,
    again: session.again,
    ended: session.ended || (!me && !pending && !error),
    language: who?.language ?? session.language,
  }
}
