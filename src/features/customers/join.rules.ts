import type { Reason } from '../../platform/shared/refusal.ts'

/** What a customer says of itself that the other record may lack. */
export type JoinFields = {
  tradeName: string | null
  taxId: string | null
  businessActivity: string | null
  email: string | null
  phone: string | null
  address: string | null
  district: string | null
  city: string | null
  notes: string | null
  classId: string | null
}

/** One of two records of a customer. */
export type JoinSide = JoinFields & {
  id: string
  name: string
  active: boolean
  /** The one it was joined with already. */
  joinedInto: string | null
  /** Its codes in the companies of the ERP. */
  codes: readonly { company: number; code: string }[]
}

/** Every reason why `goes` cannot be joined with `stays`. `nameOf` a company of the ERP; none: there is one alone. */
export function whyNotJoin(stays: JoinSide, goes: JoinSide, nameOf: (company: number) => string | null): Reason[] {
  if (stays.id === goes.id) return [{ code: 'customer.join_itself' }]
  const joined = [stays, goes].filter(({ joinedInto }) => joinedInto)
  if (joined.length) return joined.map(({ name }) => ({ code: 'customer.join_joined', values: { name } }))
  const reasons: Reason[] = []
  if (stays.taxId && goes.taxId && stays.taxId !== goes.taxId) reasons.push({ code: 'customer.join_ruts' })
  for (const { company, code } of stays.codes) {
    const other = goes.codes.find((one) => one.company === company)
    if (!other) continue
    const [values, name] = [{ one: code, other: other.code }, nameOf(company)]
    reasons.push(
      name === null
        ? { code: 'customer.join_codes', values }
        : { code: 'customer.join_codes_in', values: { ...values, company: name } },
    )
  }
  return reasons
}

/** What the one that stays may get, in the order it is told. */
export const joinFields = [
  'taxId',
  'tradeName',
  'businessActivity',
  'phone',
  'email',
  'address',
  'district',
  'city',
  'classId',
  'notes',
] as const satisfies (keyof JoinFields)[]
export type JoinField = (typeof joinFields)[number]

/** A street of one place in the city of another is nowhere: where one of these differs, none is filled. */
const PLACE: readonly JoinField[] = ['address', 'district', 'city']

const isSaidThere = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const MOST_NOTES = 10_000

/** Notes of both, as nobody else knows what they say; those of the one that stays alone where they are too long. */
function notesOf(stays: JoinFields, goes: JoinFields): string | null {
  if (!stays.notes || !goes.notes || stays.notes.includes(goes.notes)) return stays.notes ?? goes.notes
  const both = `${stays.notes}\n${goes.notes}`
  return both.length > MOST_NOTES ? stays.notes : both
}

/** The fields of the one that stays which the other fills, with what they become. */
export function filledFields(stays: JoinFields, goes: JoinFields): Partial<JoinFields> {
  const elsewhere = PLACE.some((field) => stays[field] && goes[field] && !isSaidThere(stays[field], goes[field]))
  const filled = joinFields.flatMap((field): [JoinField, string][] => {
    const value = field === 'notes' ? notesOf(stays, goes) : (stays[field] ?? goes[field])
    if (value === null || value === stays[field] || (elsewhere && PLACE.includes(field))) return []
    return [[field, value]]
  })
  return Object.fromEntries(filled)
}

/** The fields that both have and that differ: what the other says stays with its record alone. */
export function differingFields(stays: JoinFields, goes: JoinFields): JoinField[] {
  const filled = filledFields(stays, goes)
  return joinFields.filter((field) => {
    const left = goes[field]
    if (field in filled || !left || isSaidThere(stays[field] ?? '', left)) return false
    return field !== 'notes' || !stays.notes?.includes(left)
  })
}

export type JoinContact = {
  id: string
  /** Its name without accents, in lower case and with single spaces. */
  key: string
  jobTitle: string | null
  email: string | null
  phone: string | null
  mobile: string | null
  notes: string | null
  active: boolean
}

/** A contact of the one that goes who is one of those of the one that stays, and what that one gets from it. */
export type JoinedContact = { from: string; into: string; filled: Partial<Omit<JoinContact, 'id' | 'key'>> }

const mail = ({ email }: JoinContact) => email?.toLowerCase() ?? null
const isSame = (one: JoinContact, other: JoinContact) =>
  one.key === other.key && (!mail(one) || !mail(other) || mail(one) === mail(other))

/**
 * Which contacts are the same person: of the same name and, where both have one, the same e-mail. Where several could be
 * meant nobody is, and what both say of a person and differs (a phone, a job, notes) keeps both, as one would be lost.
 */
export function sameContacts(stays: readonly JoinContact[], goes: readonly JoinContact[]): JoinedContact[] {
  return goes.flatMap((from) => {
    const meant = stays.filter((one) => isSame(one, from))
    const rivals = goes.filter((one) => one.id !== from.id && meant.some((into) => isSame(into, one)))
    const [into] = meant
    if (!into || meant.length > 1 || rivals.length) return []
    const fields = ['jobTitle', 'email', 'phone', 'mobile', 'notes'] as const
    const differs = fields.some(
      (field) => field !== 'email' && into[field] && from[field] && into[field] !== from[field],
    )
    if (differs) return []
    const filled = Object.fromEntries(
      fields.flatMap((field) => (!into[field] && from[field] ? [[field, from[field]]] : [])),
    )
    return [
      { from: from.id, into: into.id, filled: !into.active && from.active ? { ...filled, active: true } : filled },
    ]
  })
}

const LEGAL_FORM = /(^|\s)(ltda|limitada|s\.?p\.?a|s\.?a|e\.?i\.?r\.?l|y c[ií]a|hnos)\.?(?=\s|$)/giu
const REMARK = /\([^()]*\)/gu

/** What another record of the customer is looked for with: its name without what kind of company it is, nor remarks. */
export function nameToFind(name: string): string {
  const short = name
    .replace(REMARK, ' ')
    .replace(LEGAL_FORM, ' ')
    .replace(/[\s,;.]+/g, ' ')
    .trim()
  return (short || name).slice(0, 200)
}
