import type { FieldDraft } from '../../../field-draft.rules.ts'
import type { NewItem } from '../store/append-items.ts'
import type { News } from '../store/news.ts'
import type { PhoneStore } from '../store/phone-store.ts'
import { isSame, type Jotter, noJotter } from './jotter.ts'

export type Keeping = {
  draft: FieldDraft
  /** What stands on the screen alone: the phone is full, or would not keep it. */
  unkept: 'full' | 'failed' | null
  /** Another page of this phone changed the draft while this one did: one of the two is chosen. */
  theirs: FieldDraft | null
  /** It was brought up to what another page wrote. */
  renewed: boolean
}

export const isFull = (error: unknown) => error instanceof Error && /Quota/i.test(`${error.name} ${error.message}`)

type More = {
  /** What it begins with anew after another page threw it away. */
  blank?: FieldDraft
  /** Where what is not kept yet is jotted down. */
  jotter?: Jotter
  /** It is what was jotted down, with what was to be told: it is kept first of all. */
  jotted?: NewItem[]
}

/** Keeps a draft as it is written: each change at once, those that come while one is being kept together. */
export function keepDraft(store: PhoneStore, first: FieldDraft, more: More = {}) {
  const { blank = { ...first, revision: 0 }, jotter = noJotter } = more
  let keeping: Keeping = { draft: first, unkept: null, theirs: null, renewed: false }
  let based = first.revision
  let dirty = more.jotted !== undefined
  let made: NewItem[] = more.jotted ?? []
  let underWay: NewItem[] = []
  let writing: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const become = (part: Partial<Keeping>) => {
    keeping = { ...keeping, ...part }
    for (const listener of listeners) listener()
  }

  async function write() {
    while (dirty && !keeping.theirs) {
      dirty = false
      const items = made
      made = []
      underWay = items
      try {
        const result = await store.saveDraft(keeping.draft, based, items)
        if ('saved' in result) {
          based = result.saved.revision
          if (dirty) jotter.jot({ draft: keeping.draft, based, items: made })
          else jotter.clear()
          if (keeping.unkept) become({ unkept: null })
        } else if (isSame(result.theirs, keeping.draft)) {
          // the page that was here before wrote the same; what it told stands there too, or is told now
          based = result.theirs!.revision
          if (items.length) {
            dirty = true
            made = [...items, ...made]
          } else if (!dirty) jotter.clear()
        } else {
          dirty = true
          made = [...items, ...made]
          become({ theirs: result.theirs ?? blank })
        }
      } catch (error) {
        dirty = true
        made = [...items, ...made]
        become({ unkept: isFull(error) ? 'full' : 'failed' })
        return
      } finally {
        underWay = []
      }
    }
  }
  const flush = (): Promise<void> => {
    writing ??= write().finally(() => {
      writing = undefined
    })
    return writing
  }

  async function follow(elsewhere: boolean) {
    const theirs = (await store.draft(first.visitId)) ?? blank
    if (theirs.revision === based || dirty || writing) return
    based = theirs.revision
    become({ draft: theirs, renewed: elsewhere })
  }

  let stop: (() => void) | undefined
  const listen = (news: News, elsewhere: boolean) => {
    if (news.kind !== 'draft' || news.visitId !== first.visitId || news.revision === based) return
    if (writing && !elsewhere) return
    if (dirty || writing) return void flush()
    void follow(elsewhere)
  }

  return {
    get: () => keeping,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Changes the draft, and hands what comes of it to the outbox in the same act. */
    change(part: (draft: FieldDraft) => FieldDraft, items: NewItem[] = []) {
      dirty = true
      made = [...made, ...items]
      become({ draft: part(keeping.draft), renewed: false })
      jotter.jot({ draft: keeping.draft, based, items: [...underWay, ...made] })
      return flush()
    },
    /** Keeps what is not kept yet. */
    flush: () => (dirty ? flush() : (writing ?? Promise.resolve())),
    isKept: () => !dirty && !writing,
    /** Hands the last word over; false when it could not be, and why is told beside the draft. */
    async finish(draft: FieldDraft, item: NewItem, files: string[]): Promise<boolean> {
      await this.flush()
      if (dirty) return false
      try {
        const result = await store.finish(draft, based, item, files)
        if ('theirs' in result) become({ theirs: result.theirs ?? blank })
        else {
          based = result.saved.revision
          jotter.clear()
          become({ draft: result.saved, unkept: null })
        }
        return 'saved' in result
      } catch (error) {
        become({ unkept: isFull(error) ? 'full' : 'failed' })
        return false
      }
    },
    /** What the other page wrote is taken, what this one wrote is let go. */
    takeTheirs() {
      const { theirs } = keeping
      if (!theirs) return
      dirty = false
      made = []
      based = theirs.revision
      jotter.clear()
      become({ draft: theirs, theirs: null })
    },
    /** What this page wrote is kept in the place of theirs. */
    keepMine() {
      const { theirs } = keeping
      if (!theirs) return Promise.resolve()
      based = theirs.revision
      become({ theirs: null })
      return flush()
    },
    seen: () => become({ renewed: false }),
    /** Follows what other pages keep, from what is kept now. */
    start() {
      stop ??= store.news.listen(listen)
      if (dirty) void flush()
      else if (!writing) void follow(true)
    },
    stop() {
      stop?.()
      stop = undefined
    },
  }
}

export type DraftKeeper = ReturnType<typeof keepDraft>
