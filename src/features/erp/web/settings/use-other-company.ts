import { useState } from 'react'
import { errorsOf, errorsOfTest } from './errors.ts'
import type { Discovery } from './Found.tsx'
import { useErpTest } from './settings.api.ts'
import { keysOf, type Tested } from './tested.ts'
import { choicesOf } from './typed-choices.ts'
import { errorsAt, type TypedOther } from './typed-others.ts'
import type { SettingsFormState } from './use-settings-form.ts'

/** One of the other companies in the form: a test of its own, and what came of it. */
export function useOtherCompany(form: SettingsFormState, place: number, lastFound: Discovery | null) {
  const other = form.typed.others[place]!
  const [tested, setTested] = useState<Tested>()
  const testing = useErpTest({ onSuccess: (answer, sent) => setTested({ ...keysOf(sent), answer }) })
  const connection = form.connection && { ...form.connection, database: other.database.trim() }
  const password = form.password ? { password: form.password } : {}
  const sent = { ...(connection ? { connection } : {}), ...password, choices: choicesOf(other) }
  const now = keysOf(sent)
  const found = tested?.answer.ok ? tested.answer : undefined
  const before = !tested && lastFound ? { discovery: lastFound, warnings: [] } : undefined
  const set = (part: Partial<TypedOther>) =>
    form.set({ others: form.typed.others.map((one, at) => (at === place ? { ...one, ...part } : one)) })
  // after a save, which password it was is not known here
  const otherwise = tested && (tested.connection !== now.connection || ![tested.password, ''].includes(now.password))
  // what was found before is of the table that was saved
  const read = form.typed.read.others?.find(({ company }) => company === other.company)
  const looked = found ? tested!.serials : keysOf(read ?? {}).serials
  return {
    other,
    typed: other,
    set,
    errors: {
      ...errorsOfTest(testing.isPending || otherwise ? undefined : tested?.answer),
      ...errorsOf(testing.isPending ? null : testing.error),
      ...errorsAt(form.errors, place),
    },
    test: () => {
      if (testing.isPending) return
      form.forgetRefused()
      testing.mutate(sent)
    },
    testing: testing.isPending,
    found: found ?? before,
    isFoundNow: found !== undefined,
    /** It was tried, and could not be read. */
    failed: tested?.answer.ok === false || testing.error !== null,
    otherwise: Boolean(otherwise),
    otherChoices: found !== undefined && tested!.choices !== now.choices,
    otherSerials: looked !== now.serials,
  }
}
export type OtherCompanyState = ReturnType<typeof useOtherCompany>
