import { z } from 'zod'
import { clean, line } from '../../platform/shared/contract.ts'

/** The form that a company designs and a technician fills is data: this is its format, kept with every version. */
export const FORMAT = 1

export const MOST_SECTIONS = 40
export const MOST_FIELDS = 60
export const MOST_OPTIONS = 100
export const MOST_COLUMNS = 10
export const MOST_ROWS = 100
export const MOST_PHOTOS = 30
export const MOST_PHOTO_COLUMNS = 4
const MOST_PARTS = 10
const LONGEST_FORMULA = 500

/** How answers, conditions and formulas name a field: begins with a letter, stays when its label changes. */
export const fieldKey = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/)
/** Options are compared and never looked up: they may have the one name that every object has by itself. */
const optionKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

const compared = z.union([clean(200), z.number(), z.boolean()])

/** What another field must be; `all` and `any` take several. A hidden or unanswered field is empty. */
export type Condition =
  | { field: string; is: 'filled' | 'empty' }
  | { field: string; is: 'equal' | 'different'; to: string | number | boolean }
  | { field: string; is: 'above' | 'below'; to: string | number }
  | { field: string; is: 'including' | 'lacking'; to: string }
  | { all: Condition[] }
  | { any: Condition[] }

const comparison = [
  z.strictObject({ field: fieldKey, is: z.enum(['filled', 'empty']) }),
  z.strictObject({ field: fieldKey, is: z.enum(['equal', 'different']), to: compared }),
  z.strictObject({ field: fieldKey, is: z.enum(['above', 'below']), to: z.union([clean(20), z.number()]) }),
  z.strictObject({ field: fieldKey, is: z.enum(['including', 'lacking']), to: clean(40) }),
] as const
const several = (part: z.ZodType<Condition>): z.ZodType<Condition> =>
  z.union([
    ...comparison,
    z.strictObject({ all: z.array(part).min(1).max(MOST_PARTS) }),
    z.strictObject({ any: z.array(part).min(1).max(MOST_PARTS) }),
  ])

// one within another, three deep: whoever follows them never runs out of room, and programs read them without recursion
const single: z.ZodType<Condition> = z.union(comparison).meta({ id: 'VisitFormComparison' })
const inner = several(single).meta({ id: 'VisitFormConditionInner' })
const middle = several(inner).meta({ id: 'VisitFormConditionMiddle' })
export const condition: z.ZodType<Condition> = several(middle).meta({ id: 'VisitFormCondition' })

/** What a field may be filled with when the form is opened. */
export const FACTS = [
  'customer.name',
  'customer.taxId',
  'contact.name',
  'contact.phone',
  'contact.email',
  'address',
  'case.number',
  'case.subject',
  'equipment.product',
  'equipment.serial',
  'technician.name',
  'today',
  'now',
] as const
export type Fact = (typeof FACTS)[number]

const option = z.strictObject({ key: optionKey, label: line(120) })
const options = z.array(option).min(1).max(MOST_OPTIONS)
const start = z.union([
  z.strictObject({ from: z.enum(FACTS) }),
  z.strictObject({
    value: z.union([clean(2000), z.number(), z.boolean(), z.array(optionKey).max(MOST_OPTIONS)]),
  }),
])

const named = { key: fieldKey, label: line(200) }
/** How the report prints a field; half: two side by side. */
const printed = { hidden: z.boolean().optional(), half: z.boolean().optional() }
const common = {
  ...named,
  help: clean(500).optional(),
  showIf: condition.optional(),
  print: z.strictObject(printed).optional(),
}
const asked = { ...common, required: z.boolean().optional(), requiredIf: condition.optional() }
const numeric = {
  unit: clean(20).optional(),
  decimals: z.int().min(0).max(4).optional(),
}
const bounds = { min: z.number().optional(), max: z.number().optional() }

export const column = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...named, required: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('number'), ...named, ...numeric, ...bounds, required: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('yesNo'), ...named }),
  z.strictObject({ kind: z.literal('oneOf'), ...named, options, required: z.boolean().optional() }),
])
export type Column = z.infer<typeof column>

export const field = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...asked, start: start.optional() }),
  z.strictObject({ kind: z.literal('longText'), ...asked, start: start.optional() }),
  z.strictObject({ kind: z.literal('number'), ...asked, ...numeric, ...bounds, start: start.optional() }),
  z.strictObject({ kind: z.literal('date'), ...asked, start: start.optional() }),
  z.strictObject({ kind: z.literal('time'), ...asked, start: start.optional() }),
  z.strictObject({ kind: z.literal('yesNo'), ...asked, start: start.optional() }),
  z.strictObject({ kind: z.literal('oneOf'), ...asked, options, start: start.optional() }),
  z.strictObject({ kind: z.literal('manyOf'), ...asked, options, start: start.optional() }),
  z.strictObject({ kind: z.literal('table'), ...asked, columns: z.array(column).min(1).max(MOST_COLUMNS) }),
  z.strictObject({
    kind: z.literal('photo'),
    ...asked,
    /** Fewest that are enough once one is needed. */
    min: z.int().min(1).max(MOST_PHOTOS).optional(),
    max: z.int().min(1).max(MOST_PHOTOS).optional(),
    /** Columns: how many photos stand side by side. */
    print: z.strictObject({ ...printed, columns: z.int().min(1).max(MOST_PHOTO_COLUMNS).optional() }).optional(),
  }),
  z.strictObject({ kind: z.literal('signature'), ...asked, taxId: z.enum(['asked', 'required']).optional() }),
  z.strictObject({
    kind: z.literal('calculated'),
    ...common,
    ...numeric,
    formula: line(LONGEST_FORMULA),
  }),
])
export type Field = z.infer<typeof field>
export type FieldKind = Field['kind']

export const section = z.strictObject({
  key: fieldKey,
  title: line(200),
  showIf: condition.optional(),
  /** Hidden: the report does not print it. */
  print: z.strictObject({ hidden: z.boolean().optional() }).optional(),
  fields: z.array(field).max(MOST_FIELDS),
})
export type Section = z.infer<typeof section>

export const MOST_FIELDS_OF_FORM = 300
/** That are offered at the same time. */
export const MOST_FORMS = 500

export const form = z
  .strictObject({
    format: z.literal(FORMAT),
    sections: z
      .array(section)
      .max(MOST_SECTIONS)
      .refine((sections) => sections.reduce((sum, { fields }) => sum + fields.length, 0) <= MOST_FIELDS_OF_FORM, {
        params: { code: 'form.too_many_fields' },
      }),
    /** How the report is printed. `order`: keys of sections in their order on paper; what it does not name comes after. */
    print: z
      .strictObject({
        order: z.array(fieldKey).max(MOST_SECTIONS).optional(),
        unanswered: z.literal('hidden').optional(),
      })
      .optional(),
  })
  .meta({ id: 'VisitFormFormat' })
export type Form = z.infer<typeof form>

/** How much may be answered: what `judge` finds sound, the office can keep. */
export const LONGEST = { text: 500, longText: 10_000, signer: 120, taxId: 20 }
/** Whether a database can keep a text. */
export const isKeepable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

const told = z
  .string()
  .max(LONGEST.longText)
  .refine(isKeepable, { params: { code: 'form.characters' } })
const scalar = z.union([told, z.number(), z.boolean()])
export type Scalar = z.infer<typeof scalar>

export const photo = z.strictObject({ fileId: z.uuid().toLowerCase(), takenAt: z.iso.datetime().optional() })
export const signature = z.strictObject({
  /** Empty where somebody is named and nobody signed yet: `judge` says what that is worth. */
  fileId: z.uuid().toLowerCase().or(z.literal('')),
  name: told.max(LONGEST.signer),
  taxId: told.max(LONGEST.taxId).optional(),
  signedAt: z.iso.datetime().or(z.literal('')),
})

const row = z.record(fieldKey, scalar)
export const answer = z.union([
  scalar,
  z.array(told).max(MOST_OPTIONS),
  z.array(photo).max(MOST_PHOTOS * 2),
  z.array(row).max(MOST_ROWS),
  signature,
])
export type AnswerValue = z.infer<typeof answer>
/** What was answered, by the key of the field; what was not answered is not there. */
export const answers = z
  .record(fieldKey, answer)
  .refine((all) => Object.keys(all).length <= MOST_FIELDS_OF_FORM, { params: { code: 'form.too_many_fields' } })
export type Answers = z.infer<typeof answers>
