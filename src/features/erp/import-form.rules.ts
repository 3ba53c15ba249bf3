import { z } from 'zod'
import { searchKey } from '../../platform/shared/search-key.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import type { erpCustomer } from './erp.contract.ts'

/** What an import writes of a customer, and how long it may be here. */
const LONGEST = {
  name: 160,
  tradeName: 160,
  taxId: 20,
  businessActivity: 160,
  email: 254,
  phone: 40,
  address: 200,
  district: 80,
  city: 80,
} as const
export type Field = keyof typeof LONGEST
export const FIELDS = Object.keys(LONGEST) as Field[]
export type Fields = Record<Exclude<Field, 'name'>, string | null> & { name: string }

const LONGEST_OF_PERSON = { name: 120, jobTitle: 120, email: 254, phone: 40 } as const
export const PERSON_FIELDS = ['jobTitle', 'email', 'phone'] as const
export type PersonField = (typeof PERSON_FIELDS)[number]
/** Somebody at a customer; the ERP has no other key than the name. */
export type Person = { name: string } & Record<PersonField, string | null>

/** A customer of the ERP in the one way it is compared: two readings of the same rows are the same. */
export type Form = { code: string; active: boolean; fields: Fields; contacts: Person[] }

type There = Omit<z.infer<typeof erpCustomer>, 'company' | 'customerId'>

/** How codes are compared: the ERP takes them in any letter case. */
export const foldCode = (code: string): string => code.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

export function formOf({ code, active, ...there }: There, contacts: Person[]): Form {
  const { name, tradeName } = there
  const fields: Fields = {
    name: name.toWellFormed(),
    tradeName: tradeName === name ? null : sound(tradeName),
    taxId: there.taxId,
    businessActivity: sound(there.businessActivity),
    email: emailIn(there.email),
    phone: sound(there.phone),
    address: sound(there.address),
    district: sound(there.district),
    city: sound(there.city),
  }
  return { code: code.toWellFormed(), active, fields, contacts: peopleOf(contacts) }
}

/** The database takes no halves of letters. */
const sound = (text: string | null) => text && text.toWellFormed()

/** Each person once, whatever the letter case, accents and blanks of the name; in an order that rows do not matter to. */
function peopleOf(contacts: Person[]): Person[] {
  const people = new Map<string, Person>()
  for (const { name, jobTitle, email, phone } of contacts) {
    const collapsed = name.toWellFormed().replace(/\s+/g, ' ').trim()
    const key = searchKey(collapsed)
    const first = people.get(key)
    const next = { name: collapsed, jobTitle: sound(jobTitle), email: emailIn(email), phone: sound(phone) }
    // typed twice: the first is the one, the others fill what it lacks
    if (key) people.set(key, first ? filled(first, next) : next)
  }
  return [...people].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, person]) => person)
}

const filled = (first: Person, next: Person): Person => ({
  name: first.name,
  jobTitle: first.jobTitle ?? next.jobTitle,
  email: first.email ?? next.email,
  phone: first.phone ?? next.phone,
})

const EMAIL = z.email().max(254)

/** The first address of a field that people fill with several, or with 'no tiene'. */
export function emailIn(text: string | null): string | null {
  if (!text?.includes('@')) return null
  return text.split(/[\s;,]+/).find((one) => EMAIL.safeParse(one).success) ?? null
}

/** Why a customer of the ERP does not fit into the fields there are here. */
export function whyTooLong({ code, fields, contacts }: Form): Reason | undefined {
  if (code.length > 20) return tooLong('erpCode', 20)
  const field = FIELDS.find((one) => (fields[one]?.length ?? 0) > LONGEST[one])
  if (field) return tooLong(field, LONGEST[field])
  for (const person of contacts)
    for (const [part, most] of Object.entries(LONGEST_OF_PERSON))
      if ((person[part as keyof Person]?.length ?? 0) > most) return tooLong('contact', most)
  return undefined
}

const tooLong = (field: string, most: number): Reason => ({ code: `erp_import.too_long.${field}`, values: { most } })
