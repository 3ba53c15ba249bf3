import { z } from 'zod'
import { endpoint, id, idParams, line, version } from '../../platform/shared/contract.ts'
import { coverageKind, someTerms, terms } from './terms.contract.ts'

/** A field of the company's own, to be filled in each coverage of a type. */
export const ownField = z.object({
  /** Its name in the data; made from the label when missing. */
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  label: line(80),
  type: z.enum(['text', 'number', 'date', 'yesNo', 'oneOf']),
  required: z.boolean(),
  /** What may be chosen; of `oneOf` only. */
  options: z.array(line(80)).max(50),
})
export type OwnField = z.infer<typeof ownField>

const minutesOfAttention = z.int().min(1).max(525_600).nullable()

/** By when an answer and a solution are promised, in minutes of the attention calendar; null: nothing is promised. */
export const serviceLevel = z.object({
  priorityId: id,
  responseMinutes: minutesOfAttention,
  solutionMinutes: minutesOfAttention,
})
export type ServiceLevel = z.infer<typeof serviceLevel>

export const coverageType = z.object({
  id,
  name: z.string(),
  kind: coverageKind,
  durationMonths: z.int(),
  terms,
  fields: z.array(ownField),
  /** Topics that it covers, with all beneath them; empty: all. */
  topicIds: z.array(id),
  serviceLevels: z.array(serviceLevel),
  active: z.boolean(),
  /** How many coverages were made of it, counted up to 100. */
  coverageCount: z.int(),
  version,
})
export type CoverageType = z.infer<typeof coverageType>

const changeable = {
  name: line(80),
  durationMonths: z.int().min(1).max(240),
  fields: z.array(ownField.partial({ key: true, required: true, options: true })).max(30),
  topicIds: z.array(id).max(500),
  serviceLevels: z.array(serviceLevel).max(100),
  active: z.boolean(),
}

export const coverageTypesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/coverage-types',
    summary: "The company's kinds of contract and warranty, inactive ones included",
    answer: z.object({ items: z.array(coverageType) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/coverage-types',
    summary: 'Design a kind of contract or warranty; terms that are not given are the usual ones',
    body: z
      .object({ ...changeable, kind: coverageKind.default('contract'), terms: someTerms.default({}) })
      .partial({ durationMonths: true, fields: true, topicIds: true, serviceLevels: true, active: true }),
    answer: coverageType,
    status: 201,
  }),
  addUsual: endpoint({
    method: 'POST',
    path: '/api/coverage-types/usual',
    summary: 'Add the kinds that a new company starts with, where there are none yet',
    answer: z.object({ items: z.array(coverageType) }),
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/coverage-types/{id}',
    summary: 'Change a kind; coverages made before keep their terms',
    params: idParams,
    body: z
      /** The kind is taken, so that a whole type can be sent back, but another one is refused. */
      .object({ ...changeable, kind: coverageKind, terms: someTerms })
      .partial()
      .extend({ version }),
    answer: coverageType,
  }),
  /** Of cases that no coverage answers for. */
  readLevels: endpoint({
    method: 'GET',
    path: '/api/service-levels',
    summary: 'By when cases without coverage are answered and solved, by priority',
    answer: z.object({ items: z.array(serviceLevel) }),
  }),
  saveLevels: endpoint({
    method: 'PUT',
    path: '/api/service-levels',
    summary: 'Set by when cases without coverage are answered and solved',
    body: z.object({ items: z.array(serviceLevel).max(100) }),
    answer: z.object({ items: z.array(serviceLevel) }),
  }),
}
