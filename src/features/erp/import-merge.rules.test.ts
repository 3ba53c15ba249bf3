import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELDS, type Fields, type Form, type Person, PERSON_FIELDS } from './import-form.rules.ts'
import { type Base, type HerePerson, mergeCustomer, mergeValue } from './import-merge.rules.ts'
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

describe('one value that another company writes', () => {
  const wrote = (read: string | null) => ({ read, kept: false })
  const kept = (read: string | null) => ({ read, kept: true })
  test.each([
    // here, there, last → value, kept, told
    ['met first, the same', 'a', 'a', undefined, 'a', true, false],
    ['met first, another one', 'a', 'b', undefined, 'a', true, true],
    ['said the same, says another one', 'a', 'b', kept('a'), 'a', true, true],
    ['said another one, says the same', 'a', 'a', kept('b'), 'a', true, false],
    ['both filled it with the same since', 'a', 'a', wrote(null), 'a', true, false],
    ['was written by both, changed in this one', 'a', 'b', wrote('a'), 'b', false, true],
  ])('%s', (_name, here, there, last, value, isKept, told) => {
    expect(mergeValue(here, there, last, true)).toEqual({ value, kept: isKept, told })
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

/** Of the only company there is. */
const alone = (last?: Base) => ({ last, elsewhere: [] })

type State = { fields: Fields; contacts: HerePerson[] }
const after = (state: State, { fields, added, saved }: ReturnType<typeof mergeCustomer>): State => ({
  fields,
  contacts: [...state.contacts.map((one) => saved.find(({ id }) => id === one.id) ?? one), ...added],
})

describe('a customer', () => {
  test('imported again, nothing is done', () => {
    fc.assert(
      fc.property(here, form, (state, form) => {
        const first = mergeCustomer(state, form, alone(), newId)
        const again = mergeCustomer(after(state, first), form, alone(first.base), newId)
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
          let base: Base | undefined
          forms.forEach((form, n) => {
            const merged = mergeCustomer(now, form, alone(base), newId)
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
        let base: Base | undefined
        for (const form of forms) {
          const merged = mergeCustomer(now, form, alone(base), newId)
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
    const first = mergeCustomer({ fields: nothing, contacts: [] }, there, alone(), newId)
    const renamed = first.added.map((one) => ({ ...one, name: 'Evangelina Soto', key: 'evangelina soto' }))
    const phoned = { ...there, contacts: [{ ...eva, phone: '2' }] }
    const second = mergeCustomer({ fields: nothing, contacts: renamed }, phoned, alone(first.base), newId)
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
      const first = mergeCustomer({ fields, contacts: [] }, there, alone(), newId)
      const here = first.added.map(
        (one) =>
          new Proxy(one, {
            get: (target, name) => {
              looked += 1
              return target[name as keyof Person]
            },
          }),
      )
      const second = mergeCustomer({ fields, contacts: here }, there, alone(first.base), newId)
      expect([second.added, second.saved, second.told]).toEqual([[], [], []])
      return looked / count
    }
    expect(lookedAt(800)).toBeCloseTo(lookedAt(20), 0)
  })
})

describe('a customer of two companies', () => {
  /** Imports of both, in this order; what each came to. */
  function bring(state: State, turns: { company: 0 | 1; form: Form }[]) {
    const bases: [Base | undefined, Base | undefined] = [undefined, undefined]
    let now = state
    return turns.map(({ company, form }) => {
      const other = bases[1 - company]
      const merged = mergeCustomer(now, form, { last: bases[company], elsewhere: other ? [other] : [] }, newId)
      bases[company] = merged.base
      now = after(now, merged)
      return { company, form, merged, now }
    })
  }
  const turnsOf = (forms: Form[]) => forms.map((form, n) => ({ company: (n % 2) as 0 | 1, form }))

  test('that disagree write nothing any more once both were read, however often they are read again', () => {
    fc.assert(
      fc.property(here, form, form, (state, one, other) => {
        const all = bring(state, turnsOf([one, other, one, other, one, other]))
        for (const { merged } of all.slice(2)) expect(merged).toMatchObject({ written: false, added: [], saved: [] })
        for (const { merged } of all.slice(4)) expect(merged.told).toEqual([])
      }),
    )
  })

  test('is written by whom it was read from first, whatever the other one says before and after', () => {
    const full = fields.filter((all) => FIELDS.every((field) => all[field] !== null))
    const first = fc.tuple(form, full).map(([form, fields]) => Object.assign({}, form, { fields }))
    const turn = fc.oneof(
      first.map((form) => ({ company: 0 as const, form })),
      form.map((form) => ({ company: 1 as const, form })),
    )
    fc.assert(
      fc.property(first, fc.array(turn, { maxLength: 8 }), (begin, turns) => {
        const all = bring({ fields: begin.fields, contacts: [] }, [{ company: 0, form: begin }, ...turns])
        let said = begin.fields
        for (const { company, form, now } of all) {
          if (company === 0) said = form.fields
          expect(now.fields).toEqual(said)
        }
      }),
    )
  })

  test('has from the second one what was empty, and follows it there', () => {
    const nothing = { ...Object.fromEntries(FIELDS.map((field) => [field, null])), name: 'Andes' } as Fields
    const there = (more: Partial<Fields>): Form => ({
      code: '1',
      active: true,
      fields: { ...nothing, ...more },
      contacts: [],
    })
    const all = bring({ fields: nothing, contacts: [] }, [
      { company: 0, form: there({ phone: '1' }) },
      { company: 1, form: there({ name: 'ANDES', phone: '2', city: 'Talca' }) },
      { company: 0, form: there({ phone: '3' }) },
      { company: 1, form: there({ name: 'ANDES', phone: '2', city: 'Curicó' }) },
      { company: 0, form: there({ phone: '3', city: 'Lota' }) },
    ])
    expect(all.at(-1)!.now.fields).toMatchObject({ name: 'Andes', phone: '3', city: 'Curicó' })
  })

  test('has each person once, whose phone is written by whom it was read from first', () => {
    const nothing = { ...Object.fromEntries(FIELDS.map((field) => [field, null])), name: 'Andes' } as Fields
    const there = (phone: string, jobTitle: string | null): Form => ({
      code: '1',
      active: true,
      fields: nothing,
      contacts: [{ name: 'Eva Soto', jobTitle, email: null, phone }],
    })
    const all = bring({ fields: nothing, contacts: [] }, [
      { company: 0, form: there('1', null) },
      { company: 1, form: there('1', 'Jefa') },
      { company: 1, form: there('2', 'Gerenta') },
      { company: 0, form: there('3', null) },
      { company: 1, form: there('2', 'Gerenta') },
    ])
    expect(all.at(-1)!.now.contacts).toMatchObject([{ name: 'Eva Soto', phone: '3', jobTitle: 'Gerenta' }])
  })
})
