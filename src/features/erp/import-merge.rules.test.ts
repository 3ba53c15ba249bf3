import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELDS, type Fields, type Form, type Person, PERSON_FIELDS } from './import-form.rules.ts'
import { type HerePerson, mergeCustomer, mergeValue } from './import-merge.rules.ts'
import { searchKey } from '../../platform/shared/search-key.ts'

describe('one value', () => {
  const wrote = (read: string | null) => ({ read, kept: false })
  const kept = (read: string | null) => ({ read, kept: true })
  test.each([
    // here, there, last → value, kept, told
    ['both the same', 'a', 'a', undefined, 'a', false, false],
    ['met first, empty here', null, 'a', undefined, 'a', false, true],
    ['met first, empty there', 'a', null, undefined, 'a', true, false],
    ['met first, another one here', 'a', 'b', undefined, 'a', true, true],
    ['changed there alone', 'a', 'b', wrote('a'), 'b', false, true],
    ['emptied there alone', 'a', null, wrote('a'), null, false, true],
    ['filled there alone', null, 'b', wrote(null), 'b', false, true],
    ['changed here alone', 'x', 'a', wrote('a'), 'x', true, false],
    ['changed on both sides', 'x', 'b', wrote('a'), 'x', true, true],
    ['changed here, emptied there', 'x', null, wrote('a'), 'x', true, false],
    ['emptied here, the same there', null, 'a', wrote('a'), null, true, false],
    ['emptied here, changed there', null, 'b', wrote('a'), null, true, true],
    ['kept before, the same there', 'x', 'a', kept('a'), 'x', true, false],
    ['kept before, changed there', 'x', 'b', kept('a'), 'x', true, true],
    ['emptied here and kept before, changed there', null, 'c', kept('b'), null, true, true],
    ['kept before, now the same on both sides', 'b', 'b', kept('a'), 'b', false, false],
  ])('%s', (_name, here, there, last, value, isKept, told) => {
    expect(mergeValue(here, there, last)).toEqual({ value, kept: isKept, told })
  })
})

const text = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null })
const fields: fc.Arbitrary<Fields> = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.array(text, { minLength: FIELDS.length, maxLength: FIELDS.length }))
  .map(
    ([name, values]) =>
      Object.fromEntries(FIELDS.map((field, n) => [field, field === 'name' ? name : values[n]])) as Fields,
  )
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom('Ana', 'ÁNA', 'Luis Rojas', 'luis  rojas', 'Eva'),
  jobTitle: text,
  email: text,
  phone: text,
})
const people = fc.uniqueArray(person, { selector: ({ name }) => searchKey(name), maxLength: 4 })
const form: fc.Arbitrary<Form> = fc.record({
  code: fc.constant('1'),
  active: fc.boolean(),
  fields,
  contacts: people,
})
const here = fc.record({
  fields,
  contacts: people.map((all) => all.map((one, n): HerePerson => ({ ...one, id: `h${n}`, key: searchKey(one.name) }))),
})
let made = 0
const newId = () => `n${++made}`

type State = { fields: Fields; contacts: HerePerson[] }
const after = (state: State, { fields, added, saved }: ReturnType<typeof mergeCustomer>): State => ({
  fields,
  contacts: [...state.contacts.map((one) => saved.find(({ id }) => id === one.id) ?? one), ...added],
})

describe('a customer', () => {
  test('imported again, nothing is done', () => {
    fc.assert(
      fc.property(here, form, (state, form) => {
        const first = mergeCustomer(state, form, undefined, newId)
        const again = mergeCustomer(after(state, first), form, first.base, newId)
        expect(again).toMatchObject({ written: false, added: [], saved: [], told: [] })
        expect(again.base).toEqual(first.base)
      }),
    )
  })

  test('what somebody changed here after an import stays through all that follow', () => {
    fc.assert(
      fc.property(
        here,
        fc.array(form, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...FIELDS),
        (state, forms, field) => {
          let now: State = state
          let base: Parameters<typeof mergeCustomer>[2]
          forms.forEach((form, n) => {
            const merged = mergeCustomer(now, form, base, newId)
            now = after(now, merged)
            base = merged.base
            if (n === 0) now = { ...now, fields: { ...now.fields, [field]: 'by hand' } }
          })
          expect(now.fields[field]).toBe('by hand')
        },
      ),
    )
  })

  test('what nobody touched follows the ERP, and nobody is taken away', () => {
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 5 }), (forms) => {
        let now: State = { fields: forms[0]!.fields, contacts: [] }
        let base: Parameters<typeof mergeCustomer>[2]
        for (const form of forms) {
          const merged = mergeCustomer(now, form, base, newId)
          now = after(now, merged)
          base = merged.base
        }
        const last = forms.at(-1)!
        expect(now.fields).toEqual(last.fields)
        for (const one of last.contacts) {
          const found = now.contacts.filter(({ key }) => key === searchKey(one.name))
          expect(found).toHaveLength(1)
          for (const field of PERSON_FIELDS) expect(found[0]![field]).toBe(one[field])
        }
        const names = new Set(forms.flatMap(({ contacts }) => contacts.map(({ name }) => searchKey(name))))
        expect(new Set(now.contacts.map(({ key }) => key))).toEqual(names)
      }),
    )
  })

  test('a contact who was renamed here is the same one still', () => {
    const eva: Person = { name: 'Eva Soto', jobTitle: null, email: null, phone: '1' }
    const nothing = {
      ...Object.fromEntries(FIELDS.map((field) => [field, null])),
      name: 'Andes',
    } as Fields
    const there: Form = { code: '1', active: true, fields: nothing, contacts: [eva] }
    const first = mergeCustomer({ fields: nothing, contacts: [] }, there, undefined, newId)
    const renamed = first.added.map((one) => ({ ...one, name: 'Evangelina Soto', key: 'evangelina soto' }))
    const phoned = { ...there, contacts: [{ ...eva, phone: '2' }] }
    const second = mergeCustomer({ fields: nothing, contacts: renamed }, phoned, first.base, newId)
    expect(second.added).toEqual([])
    expect(second.saved).toMatchObject([{ id: first.added[0]!.id, name: 'Evangelina Soto', phone: '2' }])
    expect(second.told).toEqual([
      { field: 'contact.phone', before: 'Evangelina Soto: 1', after: 'Evangelina Soto: 2', kept: false },
    ])
  })

  test('who is who takes no longer for each one where there are many', () => {
    const lookedAt = (count: number) => {
      let looked = 0
      const people = Array.from({ length: count }, (_, n) => ({
        name: `Persona ${n}`,
        jobTitle: null,
        email: null,
        phone: null,
      }))
      const fields = { ...Object.fromEntries(FIELDS.map((field) => [field, null])), name: 'Consumidor final' } as Fields
      const there: Form = { code: '1', active: true, fields, contacts: people }
      const first = mergeCustomer({ fields, contacts: [] }, there, undefined, newId)
      const here = first.added.map(
        (one) =>
          new Proxy(one, {
            get: (target, name) => {
              looked += 1
              return target[name as keyof Person]
            },
          }),
      )
      const second = mergeCustomer({ fields, contacts: here }, there, first.base, newId)
      expect([second.added, second.saved, second.told]).toEqual([[], [], []])
      return looked / count
    }
    expect(lookedAt(800)).toBeCloseTo(lookedAt(20), 0)
  })
})
