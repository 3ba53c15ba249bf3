import { searchKey } from '../../platform/shared/search-key.ts'
import {
  type Field,
  FIELDS,
  type Fields,
  type Form,
  type Person,
  PERSON_FIELDS,
  type PersonField,
} from './import-form.rules.ts'

/** What the import last read of a value, and whether somebody changed it here, so that it is no longer written. */
type Last = { read: string | null; kept: boolean }

/** A value after an import; `told` when the report speaks of it. */
type Merged = { value: string | null; kept: boolean; told: boolean }

/**
 * What becomes of one value. It is written as long as what is here is what the last import read; what somebody wrote
 * here stays, and what is empty there never takes it away. With `ofAnother` another company writes it: that this one
 * says the same today does not make it this one's.
 */
export function mergeValue(
  here: string | null,
  there: string | null,
  last: Last | undefined,
  ofAnother = false,
): Merged {
  const own = last ? !last.kept && here === last.read : false
  if (here === there) return { value: here, kept: ofAnother && !own, told: false }
  const untouched = last ? own : here === null
  if (untouched) return { value: there, kept: false, told: true }
  const news = there !== null && there !== last?.read
  return { value: here, kept: true, told: news }
}

/** What the last import read of somebody, and who that is here. */
type LastPerson = { key: string; id: string; read: Record<PersonField, string | null>; kept: PersonField[] }

/** What the last import read of a customer, in one company of the ERP. */
export type Base = { read: Fields; kept: Field[]; active: boolean; contacts: LastPerson[] }

export type HerePerson = Person & { id: string; key: string }

/** One line of the report. */
export type Told = { field: string; before: string | null; after: string | null; kept: boolean }

export type MergedCustomer = {
  fields: Fields
  /** Whether anything of the customer's own is written. */
  written: boolean
  added: HerePerson[]
  saved: HerePerson[]
  told: Told[]
  base: Base
}

type Here = { fields: Fields; contacts: HerePerson[] }

/** What is known of the customer: by this company, and by the others that it is a customer of. */
export type Read = { last: Base | undefined; elsewhere: Base[] }

export function mergeCustomer(here: Here, form: Form, { last, elsewhere }: Read, newId: () => string): MergedCustomer {
  const fields = { ...here.fields }
  const kept: Field[] = []
  const told: Told[] = []
  for (const field of FIELDS) {
    const before = here.fields[field]
    const there = form.fields[field]
    const ofAnother = isWritten(before, field, elsewhere)
    const own = last && { read: last.read[field], kept: last.kept.includes(field) }
    const merged = mergeValue(before, there, own, ofAnother)
    if (merged.kept) kept.push(field)
    else fields[field] = merged.value!
    if (merged.told) told.push({ field, before, after: there, kept: merged.kept })
  }
  const people = mergePeople(here.contacts, form.contacts, { last: last?.contacts ?? [], elsewhere }, newId)
  return {
    fields,
    written: FIELDS.some((field) => fields[field] !== here.fields[field]),
    added: people.added,
    saved: people.saved,
    told: [...told, ...people.told],
    base: { read: form.fields, kept, active: form.active, contacts: people.base },
  }
}

type Written<F> = { read: { [K in F & string]: string | null }; kept: F[] }

/** Whether what is here was written by one of these, and by nobody since. */
const isWritten = <F extends string>(here: string | null, field: F, by: Written<F>[]) =>
  here !== null && by.some(({ read, kept }) => read[field] === here && !kept.includes(field))

type ReadPeople = { last: LastPerson[]; elsewhere: Base[] }

/**
 * People are found by whom the last import found, then by name. Nobody is taken away, nobody's name is changed; who is
 * no longer there is remembered, and found again should the name come back.
 */
function mergePeople(here: HerePerson[], there: Person[], { last, elsewhere }: ReadPeople, newId: () => string) {
  const [added, saved, told]: [HerePerson[], HerePerson[], Told[]] = [[], [], []]
  const base = new Map(last.map((one) => [one.key, one]))
  const taken = new Set<string>()
  // 'consumidor final' may have thousands
  const byId = new Map(here.map((one) => [one.id, one]))
  const byKey = Map.groupBy(here, ({ key }) => key)
  const others = Map.groupBy(
    elsewhere.flatMap(({ contacts }) => contacts),
    ({ id }) => id,
  )
  const expected = new Set(there.flatMap(({ name }) => base.get(searchKey(name))?.id ?? []))
  for (const person of there) {
    const key = searchKey(person.name)
    const before = base.get(key)
    const isFree = ({ id }: HerePerson) => !taken.has(id) && !expected.has(id)
    const met = before && !taken.has(before.id) ? byId.get(before.id) : undefined
    const found = met ?? byKey.get(key)?.find(isFree)
    if (found) {
      taken.add(found.id)
      const known = { last: before?.id === found.id ? before : undefined, elsewhere: others.get(found.id) ?? [] }
      const merged = mergePerson(found, person, known)
      base.set(key, { key, id: found.id, read: merged.read, kept: merged.kept })
      if (merged.written) saved.push({ ...found, ...merged.values })
      told.push(...merged.told)
    } else {
      const id = newId()
      added.push({ ...person, id, key })
      base.set(key, { key, id, read: valuesOf(person), kept: [] })
      told.push({ field: 'contact', before: null, after: person.name, kept: false })
    }
  }
  return { added, saved, told, base: [...base.values()] }
}

type ReadPerson = { last: LastPerson | undefined; elsewhere: LastPerson[] }

function mergePerson(here: HerePerson, there: Person, { last, elsewhere }: ReadPerson) {
  const values = valuesOf(here)
  const kept: PersonField[] = []
  const told: Told[] = []
  for (const field of PERSON_FIELDS) {
    const merged = mergeValue(
      here[field],
      there[field],
      last && { read: last.read[field], kept: last.kept.includes(field) },
      isWritten(here[field], field, elsewhere),
    )
    if (merged.kept) kept.push(field)
    else values[field] = merged.value
    const named = (value: string | null) => (value === null ? null : `${here.name}: ${value}`)
    if (merged.told)
      told.push({
        field: `contact.${field}`,
        before: named(here[field]),
        after: named(there[field]),
        kept: merged.kept,
      })
  }
  const written = PERSON_FIELDS.some((field) => values[field] !== here[field])
  return { values, read: valuesOf(there), kept, told, written }
}

const valuesOf = ({ jobTitle, email, phone }: Person) => ({ jobTitle, email, phone })
