import { useState } from 'react'
import type { z } from 'zod'
import type { Sent } from '../../../../platform/shared/contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import type { discovery } from '../../erp-settings.contract.ts'
import { erpSettingsApi } from '../../erp-settings.contract.ts'
import { erpSerialsText } from '../../erp-serials.text.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { errorsOf, errorsOfTest } from './errors.ts'
import { type TestAnswer, useErpSaved, useErpTest } from './settings.api.ts'
import { choicesOf, connectionOf, isTouched, lacking, placeOf, type Settings, type Typed, typedOf } from './typed.ts'

type Save = Omit<NonNullable<Sent<typeof erpSettingsApi.save>['body']>, 'version'>

/** The last test of this form: what was tried, and what came of it. */
type Tested = { connection: string; choices: string; serials: string; password: string; answer: TestAnswer }

/** The form of the connection: what is typed, its test and its saving, and what was refused at which field. */
export function useSettingsForm(settings: Settings, lastFound: z.infer<typeof discovery> | null) {
  const t = useText(erpSettingsText)
  const serialsWords = useText(erpSerialsText)
  const [draft, setDraft, , restart] = useDraft('erp-settings', typedOf(settings))
  // what was begun and put back says nothing: it stands as the settings do now
  const asItStands = (held: Typed) => (isTouched(held) ? { ...held, serials: held.serials ?? null } : typedOf(settings))
  const typed = asItStands(draft)
  // never kept in the browser
  const [password, setPassword] = useState('')
  const [tested, setTested] = useState<Tested>()
  const [tried, setTried] = useState(false)
  const [wrong, setWrong] = useState<Error>()
  const [stopping, setStopping] = useState(false)
  const showSaved = useErpSaved()

  const set = (part: Partial<Typed>) => setDraft((held) => ({ ...asItStands(held), ...part }))
  const take = (next: Settings) => {
    setPassword('')
    setTried(false)
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
  const body = (now = typed): Save => ({
    connection: fixed ? settings.connection : connectionOf(now),
    ...(password ? { password } : {}),
    choices: choicesOf(now),
  })
  /** Sends what is typed, unless a field lacks that cannot be empty. */
  const attempt = (now: Typed, send: () => void) => {
    if (testing.isPending || saving.saving) return
    setWrong(undefined)
    setTried(true)
    if (!fixed) set(placeOf(now))
    if (lacking(now, fixed).length) return setWrong(new Error('lacking'))
    send()
  }
  const test = (part: Partial<Typed> = {}) => {
    const now = { ...typed, ...part }
    if (Object.keys(part).length) set(part)
    attempt(now, () => {
      saving.dismiss()
      const { connection, ...rest } = body(now)
      testing.mutate(fixed || !connection ? rest : { ...rest, connection })
    })
  }
  const save = () =>
    attempt(typed, () => {
      setStopping(false)
      if (testing.error) testing.reset()
      saving.save(body())
    })

  /** Saves that there is no ERP. */
  const stop = () => {
    setStopping(true)
    saving.save({ connection: null, choices: choicesOf(lacking(typed, true).length ? typedOf(typed.read) : typed) })
  }

  const sent = keysOf(body())
  // a connection that stands as it was saved needs no test because of the choices beside it
  const asSaved = keysOf({ connection: fixed ? settings.connection : connectionOf(typedOf(typed.read)) })
  const isTested = (tested?.answer.ok && isSame(tested, sent)) || (typed.read.version > 0 && isSame(asSaved, sent))
  const lacks = tried ? lacking(typed, fixed) : []
  const needs = { ...t.needs, ...serialsWords.needs }
  const errors = {
    ...errorsOfTest(testing.isPending ? undefined : tested?.answer),
    ...errorsOf(testing.error ?? saving.problem),
    ...Object.fromEntries(lacks.map((name) => [name, needs[name]])),
  }
  const found = tested?.answer.ok ? tested.answer : undefined
  const before = !tested && settings.connection && lastFound ? { discovery: lastFound, warnings: [] } : undefined
  return {
    typed,
    password,
    errors,
    /** Another one each time that something was refused. */
    wrong: testing.error ?? saving.problem ?? wrong,
    set,
    setPassword,
    split: () => set(placeOf(typed)),
    test,
    testing: testing.isPending,
    save,
    saving: saving.saving,
    stop,
    discard: () => {
      setPassword('')
      setTried(false)
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
    /** What is typed is no longer what was found. */
    otherwise: found !== undefined && tested!.connection !== sent.connection,
    otherChoices: found !== undefined && tested!.choices !== sent.choices,
    otherSerials: found !== undefined && tested!.serials !== sent.serials,
  }
}
export type SettingsFormState = ReturnType<typeof useSettingsForm>

const keysOf = ({ connection, choices, password }: Partial<Save>) => ({
  connection: JSON.stringify(connection ?? null),
  choices: JSON.stringify([choices?.accounts, choices?.dueBy]),
  serials: JSON.stringify(choices?.serials ?? null),
  password: password ?? '',
})

type Reached = Pick<Tested, 'connection' | 'password'>

const isSame = (one: Reached, other: Reached) => one.connection === other.connection && one.password === other.password
