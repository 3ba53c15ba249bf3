import { useState } from 'react'
import type { z } from 'zod'
import type { Sent } from '../../../../platform/shared/contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import type { discovery } from '../../erp-settings.contract.ts'
import { erpSettingsApi, MOST_OTHERS } from '../../erp-settings.contract.ts'
import { mayHaveOthers } from '../../erp-settings.rules.ts'
import { erpOthersText } from '../../erp-others.text.ts'
import { erpSerialsText } from '../../erp-serials.text.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { errorsOf, errorsOfTest } from './errors.ts'
import { needOf } from './needs.ts'
import { useErpSaved, useErpTest } from './settings.api.ts'
import { isSame, keysOf, type Tested } from './tested.ts'
import { choicesOf } from './typed-choices.ts'
import { sentOthers } from './typed-others.ts'
import {
  asKind,
  connectionOf,
  isTouched,
  lacking,
  placeOf,
  type Settings,
  type Typed,
  typedOf,
  wholeOf,
} from './typed.ts'

/** Each is for what it was typed for, and goes nowhere else. */
type Passwords = Partial<Record<Typed['kind'], string>>
type Save = Omit<NonNullable<Sent<typeof erpSettingsApi.save>['body']>, 'version'>

/** The form of the connection: what is typed, its test and its saving, and what was refused at which field. */
export function useSettingsForm(settings: Settings, lastFound: z.infer<typeof discovery> | null) {
  const t = useText(erpSettingsText)
  const serialsWords = useText(erpSerialsText)
  const othersWords = useText(erpOthersText)
  const [draft, setDraft, , restart] = useDraft('erp-settings', typedOf(settings))
  // what was begun and put back says nothing: it stands as the settings do now
  const asItStands = (held: Typed): Typed =>
    isTouched(held) ? wholeOf(held) : { ...typedOf(settings), aside: held.aside ?? {} }
  const typed = asItStands(draft)
  // never kept in the browser
  const [passwords, setPasswords] = useState<Passwords>({})
  const password = passwords[typed.kind] ?? ''
  const [lastTested, setTested] = useState<Tested>()
  // that of another kind says nothing here
  const tested = lastTested?.kind === typed.kind ? lastTested : undefined
  const [tried, setTried] = useState<'test' | 'save'>()
  const [wrong, setWrong] = useState<Error>()
  const [stopping, setStopping] = useState(false)
  const showSaved = useErpSaved()

  const set = (part: Partial<Typed>) => setDraft((held) => ({ ...asItStands(held), ...part }))
  const take = (next: Settings) => {
    setPasswords({})
    setTried(undefined)
    restart(typedOf(next))
    showSaved(next)
  }

  const testing = useErpTest({
    onSuccess: (answer, sent) => {
      setTested({ ...keysOf({ connection: settings.connection, ...sent }), answer })
      if (!answer.ok) setWrong(new Error(answer.problem.code))
    },
  })
  const saving = useStaleSave({
    read: typed.read,
    send: (change: Save, version) => call(erpSettingsApi.save, { body: { ...change, version } }),
    onSaved: (saved: Settings) => {
      setTested((last) => (last?.answer.ok ? { ...last, password: '' } : undefined))
      take(saved)
      tellDone(saved.connection ? (isTested ? t.saved : t.savedUntested) : t.stopped)
    },
  })
  const fixed = settings.fromEnvironment
  const connectionNow = (now = typed) => (fixed ? settings.connection : connectionOf(now))
  const body = (now = typed): Save => ({
    connection: connectionNow(now),
    ...(password ? { password } : {}),
    choices: choicesOf(now),
  })
  /** A test is of the first company alone. */
  const lacksOf = (now: Typed, what: 'test' | 'save') => lacking(what === 'test' ? { ...now, others: [] } : now, fixed)
  /** Sends what is typed, unless a field lacks that cannot be empty. */
  const attempt = (now: Typed, what: 'test' | 'save', send: () => void) => {
    if (testing.isPending || saving.saving) return
    setWrong(undefined)
    setTried(what)
    if (!fixed) set(placeOf(now))
    if (lacksOf(now, what).length) return setWrong(new Error('lacking'))
    send()
  }
  const test = (part: Partial<Typed> = {}) => {
    const now = { ...typed, ...part }
    if (Object.keys(part).length) set(part)
    attempt(now, 'test', () => {
      saving.dismiss()
      const { connection, ...rest } = body(now)
      testing.mutate(fixed || !connection ? rest : { ...rest, connection })
    })
  }
  const save = () =>
    attempt(typed, 'save', () => {
      setStopping(false)
      if (testing.error) testing.reset()
      saving.save({ ...body(), ...(mayOthers ? { others: sentOthers(typed.others) } : {}) })
    })

  /** Saves that there is no ERP. */
  const stop = () => {
    setStopping(true)
    saving.save({ connection: null, choices: choicesOf(lacking(typed, true).length ? typedOf(typed.read) : typed) })
  }

  const sent = keysOf(body())
  // a connection that stands as it was saved, or was given, needs no test because of the choices beside it
  const asSaved = keysOf({ connection: fixed ? settings.connection : connectionOf(typedOf(typed.read)) })
  const isTested =
    (tested?.answer.ok && isSame(tested, sent)) || ((fixed || typed.read.version > 0) && isSame(asSaved, sent))
  const lacks = tried ? lacksOf(typed, tried) : []
  const needs = {
    ...t.needs,
    ...(typed.kind === 'softlandApi' ? t.apiNeeds : {}),
    ...serialsWords.needs,
    other: othersWords.needsDatabase,
  }
  const errors = {
    ...errorsOfTest(testing.isPending ? undefined : tested?.answer),
    ...errorsOf(testing.error ?? saving.problem),
    ...Object.fromEntries(lacks.map((name) => [name, needs[needOf(name)]])),
  }
  const found = tested?.answer.ok ? tested.answer : undefined
  const server = connectionNow()
  const mayOthers = server !== null && mayHaveOthers(server)
  const known = settings.connection?.kind === typed.kind ? (lastFound ?? undefined) : undefined
  const before = !tested && known ? { discovery: known, warnings: [] } : undefined
  const begun = settings.connection !== null && mayHaveOthers(settings.connection)
  return {
    typed,
    password,
    errors,
    /** Where the other companies are, too: a server, and who reads there. */
    connection: server,
    /** Others are told of once there is a first. */
    hasOthers: mayOthers && (begun || Boolean(found ?? typed.others[0])),
    mayAdd: mayOthers && typed.others.length < MOST_OTHERS,
    /** Another one each time that something was refused. */
    wrong: testing.error ?? saving.problem ?? wrong,
    set,
    /** Another kind of connection; what was refused of this one is no longer told. */
    choose: (kind: Typed['kind']) => {
      setTried(undefined)
      testing.reset()
      saving.dismiss()
      setDraft((held) => asKind(asItStands(held), kind))
    },
    setPassword: (password: string) => setPasswords({ ...passwords, [typed.kind]: password }),
    /** The kind that is read today, while another one is looked at. */
    inUse: settings.connection && settings.connection.kind !== typed.kind ? settings.connection.kind : undefined,
    /** Whether a password of this kind is kept, and can be read. */
    isKept: settings.hasPassword && !settings.passwordLost && settings.connection?.kind === typed.kind,
    isLost: settings.passwordLost && settings.connection?.kind === typed.kind,
    split: () => set(placeOf(typed)),
    test,
    testing: testing.isPending,
    save,
    saving: saving.saving,
    stop,
    /** What the last save was refused for is no longer told. */
    forgetRefused: saving.dismiss,
    discard: () => {
      setPasswords({})
      setTried(undefined)
      setTested(undefined)
      testing.reset()
      saving.dismiss()
      restart(typedOf(settings))
    },
    /** Somebody was faster. */
    stale: saving.current,
    keepMine: () => (stopping ? stop() : save()),
    keepTheirs: () => {
      if (saving.current) take(saving.current)
      saving.dismiss()
    },
    isTouched: isTouched(draft) || password !== '',
    isTested,
    /** What the last test found, or what was found before: without customers, and without warnings. */
    found: found ?? before,
    isFoundNow: found !== undefined,
    /** To choose from; a test that fails takes none of them away. */
    accounts: (found?.discovery ?? known)?.accounts,
    /** What is typed is no longer what was found. */
    otherwise: found !== undefined && tested!.connection !== sent.connection,
    otherChoices: found !== undefined && tested!.choices !== sent.choices,
    // what was found before is of the table that was saved
    otherSerials: (found ? tested!.serials : keysOf({ choices: typed.read.choices }).serials) !== sent.serials,
  }
}
export type SettingsFormState = ReturnType<typeof useSettingsForm>
