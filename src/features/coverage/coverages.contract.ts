import { z } from 'zod'
import {
  day,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  longText,
  optionalLine,
  pageOf,
  pageQuery,
  searchText,
  version,
} from '../../platform/shared/contract.ts'
import { file } from '../files/files.contract.ts'
import { minutes } from './ledger.contract.ts'
import { coverageKind, someTerms, terms } from './terms.contract.ts'

export const coverageStatus = z.enum(['future', 'active', 'suspended', 'ended'])
export type CoverageStatus = z.infer<typeof coverageStatus>

/** How it stands, in one colour: plenty, little of days or hours, nothing left or not in force. */
export const light = z.enum(['green', 'amber', 'red'])
export type Light = z.infer<typeof light>

const named = z.object({ id, name: z.string() })

/** What is left of a coverage today (of one that has not begun: on its first day). */
export const standing = z.object({
  status: coverageStatus,
  light,
  /** Its last day: as agreed, ended early, or later by the days the product was in repair. */
  lastDay: day,
  /** Days until the last one; 0 on it and afterwards. */
  remainingDays: z.int(),
  /** Minutes that can be used now; null without limit. */
  remainingMinutes: minutes.nullable(),
  /** What the grants that can be used now began with: what `remainingMinutes` is the rest of. */
  currentMinutes: minutes.nullable(),
  /** Minutes put into it in its whole term; null without limit. */
  grantedMinutes: minutes.nullable(),
  /** Accounted minutes of its charges that hours were there for. */
  usedMinutes: minutes,
  /** Accounted minutes beyond its hours. */
  overrunMinutes: minutes,
})
export type Standing = z.infer<typeof standing>

/** Which products of the customer: all, those of some codes, or certain ones. */
export const scope = z.enum(['all', 'products', 'equipment'])

export const coverageItem = z.object({
  id,
  number: z.int(),
  reference: z.string().nullable(),
  customer: named,
  type: named,
  kind: coverageKind,
  startsOn: day,
  endsOn: day,
  scope,
  renewedBy: z.object({ id, number: z.int() }).nullable(),
  ...standing.shape,
})
export type CoverageItem = z.infer<typeof coverageItem>

export const coverageAbilities = z.object({
  edit: z.boolean(),
  addHours: z.boolean(),
  renew: z.boolean(),
  end: z.boolean(),
  suspend: z.boolean(),
  resume: z.boolean(),
})

export const coverageDetail = coverageItem.extend({
  endedOn: day.nullable(),
  /** Of one company of the ERP, or by what any calls so. */
  products: z.array(z.object({ code: z.string(), name: z.string(), company: z.int().nullable() })),
  equipment: z.array(named.extend({ serial: z.string().nullable() })),
  terms,
  calendar: named.nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  notes: z.string().nullable(),
  purchase: z.string().nullable(),
  renewedFrom: z.object({ id, number: z.int() }).nullable(),
  takesHoursAlong: z.boolean(),
  suspensions: z.array(z.object({ id, fromOn: day, untilOn: day.nullable(), reason: z.string() })),
  /** Times its products were in repair within the term, when that stops its days. */
  repairs: z.array(
    z.object({
      id,
      equipment: z.string(),
      receivedOn: day,
      returnedOn: day.nullable(),
      abilities: z.object({ correct: z.boolean() }),
    }),
  ),
  grants: z.array(
    z.object({
      id,
      minutes,
      startsOn: day,
      expiresOn: day,
      usedMinutes: minutes,
      source: z.enum(['contracted', 'topUp', 'adjustment']),
      reason: z.string().nullable(),
      /** Of a renewed coverage whose hours were taken along. */
      coverageNumber: z.int(),
    }),
  ),
  files: z.array(file),
  createdBy: z.string(),
  createdAt: instant,
  version,
  abilities: coverageAbilities,
})
export type CoverageDetail = z.infer<typeof coverageDetail>

export const coverageEvent = z.object({
  id,
  at: instant,
  kind: z.enum([
    'created',
    'changed',
    'renewed',
    'ended',
    'suspended',
    'resumed',
    'hoursAdded',
    'adjusted',
    'replayed',
    'repairReceived',
    'repairReturned',
    'repairCorrected',
  ]),
  actor: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  reason: z.string().nullable(),
})

const attributes = z.record(z.string().max(40), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))

/** What can be said of a coverage when it is made, and changed later. */
const changeable = {
  reference: optionalLine(60),
  scope,
  /** Codes of products, in whichever company of the ERP. */
  productCodes: z.array(line(40)).max(500),
  /** Codes of products as one company of the ERP gives them; null: in whichever. They come beside `productCodes`. */
  products: z.array(z.object({ code: line(40), company: z.int().min(1).max(32_767).nullable() })).max(500),
  equipmentIds: z.array(id).max(500),
  attributes,
  notes: longText()
    .nullish()
    .or(z.literal(''))
    .transform((text) => text || null),
  fileIds: z.array(id).max(20),
  terms: someTerms,
}

const made = {
  startsOn: day,
  /** Its last day; by the duration of the type when missing. */
  endsOn: day.optional(),
  /** Minutes of each period of the terms; those of the type when missing, without limit when null. */
  grantedMinutes: z.int().min(1).max(6_000_000).nullish(),
  reference: changeable.reference,
  notes: changeable.notes,
}

export const coveragesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/coverages',
    summary: 'Contracts and warranties with what is left of each, by the day they end',
    query: z.object({
      customerId: id.optional(),
      typeId: id.optional(),
      kind: coverageKind.optional(),
      /** In force when missing. */
      status: z.enum(['inForce', 'future', 'active', 'suspended', 'ended', 'all']).optional(),
      /** That end within so many days. */
      endingWithinDays: z.coerce.number().int().min(0).max(3650).optional(),
      /** With at most so many minutes left. */
      atMostMinutes: z.coerce.number().int().min(0).max(6_000_000).optional(),
      /** Words of customer, number or reference. */
      query: searchText().optional(),
      overrun: flag.optional(),
      ...pageQuery,
    }),
    answer: pageOf(coverageItem),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/coverages',
    summary: 'Make a contract or warranty for a customer, on the terms of its type',
    body: z.object({ customerId: id, typeId: id, ...changeable, ...made }).partial({
      scope: true,
      productCodes: true,
      products: true,
      equipmentIds: true,
      attributes: true,
      fileIds: true,
      terms: true,
    }),
    answer: coverageDetail,
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/coverages/{id}',
    summary: 'A contract or warranty: terms, what it covers, what is left; the id or its number',
    params: z.object({ id: z.union([id, z.string().regex(/^\d{1,12}$/)]) }),
    answer: coverageDetail,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/coverages/{id}',
    summary: 'Change what it covers, its data or its terms; what was charged before stays as it was',
    params: idParams,
    body: z.object(changeable).partial().extend({ version }),
    answer: coverageDetail,
  }),
  renew: endpoint({
    method: 'POST',
    path: '/api/coverages/{id}/renew',
    summary: 'Renew it with the same terms, with or without taking along the hours that are left',
    params: idParams,
    body: z
      .object({
        ...made,
        typeId: id,
        takesHoursAlong: z.boolean(),
        /** As they are when missing; of another type, all that it requires. */
        attributes: changeable.attributes,
      })
      /** From the day after its last one, for the duration of the type. */
      .partial({ startsOn: true, typeId: true, takesHoursAlong: true, attributes: true }),
    answer: coverageDetail,
    status: 201,
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/coverages/{id}/end',
    summary: 'End it before its time, with the reason; `lastDay` is its last one',
    params: idParams,
    body: z.object({ lastDay: day, reason: longText(1000), version: version.optional() }),
    answer: coverageDetail,
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/api/coverages/{id}/suspend',
    summary: 'Suspend it from a day on: nothing can be charged on its suspended days',
    params: idParams,
    body: z.object({ fromOn: day, untilOn: day.optional(), reason: longText(1000), version: version.optional() }),
    answer: coverageDetail,
  }),
  resume: endpoint({
    method: 'POST',
    path: '/api/coverages/{id}/resume',
    summary: 'Put it in force again from a day on',
    params: idParams,
    body: z.object({ fromOn: day, version: version.optional() }),
    answer: coverageDetail,
  }),
  events: endpoint({
    method: 'GET',
    path: '/api/coverages/{id}/events',
    summary: 'What happened to a coverage: who, when, from, to, why; newest first',
    params: idParams,
    query: z.object(pageQuery),
    answer: pageOf(coverageEvent),
  }),
}
