import { useEffect, useEffectEvent, useRef } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { isSame, whyNotKeep } from '../../keeping.rules.ts'
import { type VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { useFormWritten } from '../visit-forms.api.ts'
import type { Design, Kept } from './use-design.ts'

const PAUSE_MS = 800
const RETRY_MS = 5_000

export type Saving = ReturnType<typeof useSaving>

/**
 * Saves what is designed by itself, a moment after the last change. What the server cannot be reached for is tried
 * again; what it refuses, once something was changed.
 */
export function useSaving(read: VisitForm, design: Design) {
  const { kept } = design
  const written = useFormWritten()
  const sent = useRef<Kept>(undefined)
  const { save, saving, problem, current, dismiss } = useStaleSave<VisitForm, Kept>({
    read: { ...read, version: kept.version },
    send: (one, version) => {
      sent.current = one
      const own = Object.fromEntries(one.own.map((part) => [part, one[part]]))
      return call(visitFormsApi.save, { params: { id: read.id }, body: { ...own, version } })
    },
    onSaved: (saved) => {
      design.saved(saved, sent.current!.change)
      written(saved)
    },
  })
  const unnamed = kept.name.trim() ? [] : [{ code: 'form.unnamed', field: 'sections' }]
  const incomplete = kept.unsaved ? [...unnamed, ...whyNotKeep(kept.form)] : []
  const complete = !incomplete.length
  const waits = kept.unsaved && complete && !saving && !current
  useEffect(() => {
    if (!waits) return
    const refused = problem && sent.current?.change === kept.change
    if (refused && problem.status >= 400 && problem.status < 500) return
    const timer = setTimeout(() => save(kept), refused ? RETRY_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [waits, kept, problem, save])

  // whoever goes on to another screen does not leave the last change behind in this browser
  const leave = useEffectEvent(() => {
    if (waits) save(kept)
  })
  useEffect(() => () => leave(), [])

  // an answer that was lost: what stands there is what was sent
  const arrived = current && isSame(current.form, kept.form) && current.name === kept.name.trim()
  const arrive = useEffectEvent(() => {
    design.saved(current!, kept.change)
    written(current!)
    dismiss()
  })
  useEffect(() => {
    if (arrived) arrive()
  }, [arrived])

  // nothing of the own waits: what somebody else made is shown
  const newer = !kept.unsaved && !saving && read.version > kept.version
  const renew = useEffectEvent(() => design.take(read))
  useEffect(() => {
    if (newer) renew()
  }, [newer])

  return {
    state: saving ? ('under' as const) : kept.unsaved ? ('open' as const) : ('kept' as const),
    problem,
    incomplete,
    /** How it stands after somebody else was faster. */
    theirs: arrived ? undefined : current,
    saveNow: () => {
      if (kept.unsaved && complete && !saving) save(kept)
    },
    takeTheirs: () => {
      if (!current) return
      design.take(current)
      written(current)
      dismiss()
    },
  }
}
