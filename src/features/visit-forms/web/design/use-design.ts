import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../../../../platform/web/draft.ts'
import { linesOf, settledKey, withKey } from '../../design.rules.ts'
import type { Form } from '../../format.contract.ts'
import { begin, goOn, type History, redo, undo } from '../../history.rules.ts'
import type { VisitForm } from '../../visit-forms.contract.ts'

type Part = 'name' | 'description' | 'form'

/** What is designed, as it is kept in this browser until the server has it. */
export type Kept = {
  /** That it began from. */
  version: number
  name: string
  description: string
  form: Form
  unsaved: boolean
  /** What was changed here: the rest stays as others make it. */
  own: Part[]
  /** Which change it is, counted. */
  change: number
}

const keptOf = ({ version, name, description, form }: VisitForm): Kept => ({
  version,
  name,
  description,
  form,
  unsaved: false,
  own: [],
  change: 0,
})

export type Design = ReturnType<typeof useDesign>

/** A form while it is designed: what it is now, the way back, and what is selected. */
export function useDesign(read: VisitForm) {
  const [kept, keep, , restart] = useDraft(`visit-form.${read.id}`, keptOf(read))
  const [history, setHistory] = useState<History<Form>>(() => begin(kept.form))
  const [selected, setSelected] = useState<string>()
  /** What was added since the screen was opened, with the label it began with. */
  const fresh = useRef(new Map<string, string>())
  const latest = useRef(kept)
  useEffect(() => {
    latest.current = kept
  })

  const put = (next: History<Form>, more: Partial<Pick<Kept, 'name' | 'description'>> = {}) => {
    setHistory(next)
    const parts = Object.keys(more) as Part[]
    const own = [...new Set([...kept.own, ...(parts.length ? parts : (['form'] as const))])]
    keep({ ...kept, ...more, own, form: next.present, unsaved: true, change: kept.change + 1 })
  }
  /** The form, and the key of what is selected, once what was added and named has the key of its name. */
  const settled = (): { form: Form; selected: string | undefined } => {
    const begun = selected === undefined ? undefined : fresh.current.get(selected)
    const key = begun === undefined ? undefined : settledKey(kept.form, selected!, begun)
    if (key === undefined) return { form: kept.form, selected }
    fresh.current.delete(selected!)
    return { form: withKey(kept.form, selected!, key), selected: key }
  }
  const settle = (): boolean => {
    const { form, selected: key } = settled()
    if (form === kept.form) return false
    put({ ...history, present: form, about: undefined })
    setSelected(key)
    return true
  }
  const select = (key: string | undefined) => {
    if (key === selected) return
    if (!settle()) setHistory({ ...history, about: undefined })
    setSelected(key)
  }
  const step = (next: History<Form> | undefined) => {
    if (!next) return
    put(next)
    if (selected !== undefined && !linesOf(next.present).includes(selected)) setSelected(undefined)
  }
  return {
    kept,
    form: kept.form,
    selected,
    select,
    settled,
    /** What is published keeps its keys, whatever it is called later; true where one was settled just now. */
    settleForGood: () => {
      const changed = settle()
      fresh.current.clear()
      return changed
    },
    /** `about`: changes of the same thing, one after the other, are undone together. */
    change: (form: Form, about?: string) => {
      if (form !== kept.form) put(goOn(history, form, about))
    },
    /** A change after which something else is selected. */
    changeTo: (form: Form, key: string | undefined) => {
      put(goOn(history, form))
      setSelected(key)
    },
    /** A change with what it added, which is selected from now on; `begun` is its label. */
    added: (form: Form, key: string, begun: string) => {
      fresh.current.set(key, begun)
      put(goOn(history, form))
      setSelected(key)
    },
    rename: (part: Partial<Pick<Kept, 'name' | 'description'>>) => put(history, part),
    undo: history.past.length ? () => step(undo(history)) : undefined,
    redo: history.future.length ? () => step(redo(history)) : undefined,
    /** The server has this; what was changed meanwhile is not there yet. */
    saved: ({ version, name, description }: VisitForm, change: number) => {
      const now = latest.current
      if (now.change === change) restart({ ...now, version, name, description, unsaved: false, own: [] })
      else keep({ ...now, version })
    },
    /** Goes on from what somebody else made; undoing gives back the own. */
    take: (theirs: VisitForm) => {
      setHistory(goOn(history, theirs.form))
      setSelected(undefined)
      restart({ ...keptOf(theirs), change: kept.change + 1 })
    },
  }
}
