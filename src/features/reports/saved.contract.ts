import { z } from 'zod'
import {
  clean,
  endpoint,
  id,
  idParams,
  instant,
  line,
  pageOf,
  pageQuery,
  version,
} from '../../platform/shared/contract.ts'
import { reportKey } from './reports.contract.ts'

export const MOST_SAVED = 200
export const MOST_NAME = 80

/** As the address of the report has them: a ready range such as `lastWeek` moves on with the days. */
const parameters = z.record(z.string().max(60), clean(2000))

export const savedReport = z.object({
  id,
  report: reportKey,
  /** The title of the report, in the reader's language. */
  title: z.string(),
  name: z.string(),
  parameters: z.record(z.string(), z.string()),
  shared: z.boolean(),
  owner: z.object({ id, name: z.string() }),
  /** How many times of delivery go on. */
  schedules: z.int(),
  version,
  abilities: z.object({ change: z.boolean() }),
})
export type SavedReport = z.infer<typeof savedReport>

const changeable = {
  name: line(MOST_NAME),
  parameters,
  /** For everybody who may read the report. */
  shared: z.boolean(),
}

export const savedApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/saved-reports',
    summary: 'Saved reports by name: the own ones and those that others share, of reports this person may read',
    query: z.object({ report: reportKey.optional(), ...pageQuery }),
    answer: pageOf(savedReport),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/saved-reports',
    summary: 'Save a report with its parameters, for oneself or for everybody who may read it',
    body: z.object({ ...changeable, report: reportKey, shared: z.boolean().default(false) }),
    answer: savedReport,
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/saved-reports/{id}',
    summary: 'Change a saved report; an older `version` is refused with the present one',
    params: idParams,
    body: z.object(changeable).partial().extend({ version }),
    answer: savedReport,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/saved-reports/{id}',
    summary: 'Delete a saved report and its schedules; what was delivered stays',
    params: idParams,
    answer: z.object({ id }),
  }),
}

export const formats = ['xlsx', 'csv', 'pdf', 'png'] as const
export const format = z.enum(formats)
export type Format = z.infer<typeof format>

/** What was made of a saved report for its recipients, and why it could not be. */
export const delivery = z.object({
  id,
  report: reportKey,
  name: z.string(),
  /** What was asked, in words. */
  told: z.array(z.object({ label: z.string(), value: z.string() })),
  /** As the address of the report has them. */
  parameters: z.record(z.string(), z.string()),
  dueAt: instant,
  madeAt: instant,
  files: z.array(z.object({ id, format, name: z.string(), sizeBytes: z.int() })),
  /** Why files are missing, in the reader's language; null when none is. */
  problem: z.string().nullable(),
  read: z.boolean(),
})
export type Delivery = z.infer<typeof delivery>

export const deliveriesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/report-deliveries',
    summary: 'Reports that were delivered to this person, the newest first, and how many are unread',
    query: z.object(pageQuery),
    answer: pageOf(delivery).extend({ unread: z.int() }),
  }),
  read: endpoint({
    method: 'PUT',
    path: '/api/report-deliveries/{id}/read',
    summary: 'Say that a delivered report was read',
    params: idParams,
    answer: z.object({ unread: z.int() }),
  }),
  readAll: endpoint({
    method: 'PUT',
    path: '/api/report-deliveries/read',
    summary: 'Say that all delivered reports were read',
    answer: z.object({ unread: z.int() }),
  }),
}
