import { z } from 'zod'
import { clean, endpoint, id, line, version } from '../../platform/shared/contract.ts'
import { companyTaxId } from '../auth/auth.contract.ts'

/** `#rrggbb` */
export const color = z.string().regex(/^#[0-9a-f]{6}$/i)

export const category = z.enum(['open', 'waiting', 'solved', 'closed'])
export type Category = z.infer<typeof category>

/** What an overdue balance in the ERP means for the service: nothing, a warning, or a supervisor's authorisation. */
export const debtPolicy = z.enum(['ignore', 'warn', 'authorise'])
export type DebtPolicy = z.infer<typeof debtPolicy>

/** Whole pesos that may be overdue without consequence. */
const debtTolerance = z.int().min(0).max(999_999_999_999)

const common = { id, name: z.string(), position: z.int(), color: z.string(), active: z.boolean(), version }

export const priority = z.object({ ...common, isDefault: z.boolean() })
export const caseState = z.object({ ...common, category, isDefault: z.boolean() })
export const commitmentType = z.object({ ...common, isDefault: z.boolean() })
export const topic = z.object({ ...common, parentId: id.nullable() })
export const internalActivity = z.object({ ...common, isDefault: z.boolean() })
export const pauseReason = z.object({ ...common, isDefault: z.boolean() })
/** `isDefault`: it holds for customers without a class. */
export const customerClass = z.object({ ...common, isDefault: z.boolean(), debtPolicy, debtTolerance })
export type Priority = z.infer<typeof priority>
export type CaseState = z.infer<typeof caseState>
export type CommitmentType = z.infer<typeof commitmentType>
export type Topic = z.infer<typeof topic>
export type InternalActivity = z.infer<typeof internalActivity>
export type PauseReason = z.infer<typeof pauseReason>
export type CustomerClass = z.infer<typeof customerClass>

/** The kinds of classification, as they stand in addresses. */
export const classificationKind = z.enum([
  'priorities',
  'case-states',
  'commitment-types',
  'topics',
  'internal-activities',
  'pause-reasons',
  'customer-classes',
])
export type ClassificationKind = z.infer<typeof classificationKind>

/** Kinds that a company of an early release has nothing of. */
export const usualKind = classificationKind.extract(['internal-activities', 'pause-reasons', 'customer-classes'])
export type UsualKind = z.infer<typeof usualKind>

// the ones that say more first: the first that fits is taken
const item = z.union([caseState, customerClass, priority, commitmentType, internalActivity, pauseReason, topic])
export type Classification = z.infer<typeof item>
const kindParams = z.object({ kind: classificationKind })

export const company = z.object({
  name: z.string(),
  taxId: z.string().nullable(),
  timeZone: z.string(),
  /** `#rrggbb`, of its pages for readers. */
  color: z.string(),
  /** A problem that is reported again within so many days is one that comes back. */
  recurrenceDays: z.int(),
  /** On top of its papers, below the name: address, phone, web; a few lines. */
  letterhead: z.string().nullable(),
  /** The picture on top of its papers. */
  logo: z.object({ id, name: z.string(), mediaType: z.string(), sizeBytes: z.int() }).nullable(),
  version,
})

export const LONGEST_LETTERHEAD = 400
export const MOST_LETTERHEAD_LINES = 6
const letterhead = clean(LONGEST_LETTERHEAD)
  .refine((text) => text.split('\n').length <= MOST_LETTERHEAD_LINES, { params: { code: 'company.too_many_lines' } })
  .nullish()

export const MOST_RECURRENCE_DAYS = 730

/** The colour of the company, stored in small letters. */
const companyColor = z
  .string()
  .max(20)
  .trim()
  .toLowerCase()
  .refine((text) => color.safeParse(text).success, { params: { code: 'company.wrong_color' } })

export const settingsApi = {
  classifications: endpoint({
    method: 'GET',
    path: '/api/classifications',
    summary:
      "All of the company's classifications in their order, inactive ones included; contacts get those of cases alone",
    answer: z.object({
      priorities: z.array(priority),
      caseStates: z.array(caseState),
      commitmentTypes: z.array(commitmentType),
      topics: z.array(topic),
      internalActivities: z.array(internalActivity),
      pauseReasons: z.array(pauseReason),
      customerClasses: z.array(customerClass),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/classifications/{kind}',
    summary: 'Add one of this kind at the end; the first of its kind is the proposed one',
    params: kindParams,
    body: z.object({
      name: line(80),
      color,
      /** Of a state; needed there. */
      category: category.optional(),
      /** Of a topic. */
      parentId: id.nullish(),
      /** Of a class of customers: `warn` when missing. */
      debtPolicy: debtPolicy.optional(),
      debtTolerance: debtTolerance.optional(),
    }),
    answer: item,
    status: 201,
  }),
  addUsual: endpoint({
    method: 'POST',
    path: '/api/classifications/{kind}/usual',
    summary: 'Add those that a new company starts with, where there is nothing of this kind yet',
    params: z.object({ kind: usualKind }),
    answer: z.object({ items: z.array(item) }),
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/classifications/{kind}/{id}',
    summary: 'Rename, recolour, activate or deactivate one; history keeps the names of its time',
    params: kindParams.extend({ id }),
    body: z
      .object({
        name: line(80),
        color,
        active: z.boolean(),
        isDefault: z.literal(true),
        category,
        parentId: id.nullable(),
        debtPolicy,
        debtTolerance,
      })
      .partial()
      .extend({ version }),
    answer: item,
  }),
  order: endpoint({
    method: 'PUT',
    path: '/api/classifications/{kind}/order',
    summary: 'Put them into this order (all ids of the kind; for topics, all children of one parent)',
    params: kindParams,
    body: z.object({ ids: z.array(id).min(1).max(500) }),
    answer: z.object({ ids: z.array(id) }),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/classifications/{kind}/{id}',
    summary: 'Delete one that was never used; what is in use can only be deactivated',
    params: kindParams.extend({ id }),
    answer: z.object({ id }),
  }),
  company: endpoint({ method: 'GET', path: '/api/company', summary: 'The company', answer: company }),
  saveCompany: endpoint({
    method: 'PATCH',
    path: '/api/company',
    summary: 'Change the company',
    body: z.object({
      name: line(160),
      taxId: companyTaxId,
      color: companyColor.optional(),
      recurrenceDays: z.int().min(1).max(MOST_RECURRENCE_DAYS).optional(),
      /** Empty: none; missing: as it is. */
      letterhead,
      /** An upload, PNG or JPEG; null: none; missing: as it is. */
      logoFileId: id.nullish(),
      version,
    }),
    answer: company,
  }),
}
