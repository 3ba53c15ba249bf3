import { z } from 'zod'
import { day, endpoint, instant } from '../../platform/shared/contract.ts'

/** Whose figures: the own ones, or those of everybody. */
export const scope = z.enum(['own', 'all'])
export type Scope = z.infer<typeof scope>

/** A place of the screens by its address; its rows are what a figure counts. */
export const place = z.object({
  to: z.string(),
  search: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  hash: z.string().nullable(),
})
export type Place = z.infer<typeof place>

export const figureGroup = z.enum(['cases', 'commitments', 'coverages', 'work'])
export type FigureGroup = z.infer<typeof figureGroup>

export const figure = z.object({
  key: z.string(),
  group: figureGroup,
  label: z.string(),
  means: z.string(),
  kind: z.enum(['count', 'minutes']),
  value: z.int(),
  /** More than none of it is late. */
  late: z.boolean(),
  place,
})
export type Figure = z.infer<typeof figure>

/** Seven days from a Monday on; the last one goes on and reaches up to today. */
export const week = z.object({ from: day, until: day, goesOn: z.boolean() })
export type Week = z.infer<typeof week>

export const trend = z.object({
  key: z.string(),
  label: z.string(),
  means: z.string(),
  /** Hours have one decimal. */
  kind: z.enum(['count', 'minutes', 'hours', 'days']),
  /** One for each week; null where there is nothing that a middle could be of. */
  values: z.array(z.number().nullable()),
  /** The report of each week, where this person may read it. */
  places: z.array(place.nullable()),
})
export type Trend = z.infer<typeof trend>

export const dashboard = z.object({
  scope,
  asOf: instant,
  figures: z.array(figure),
  weeks: z.array(week),
  trends: z.array(trend),
  /** Whether the figures of everybody may be read. */
  abilities: z.object({ all: z.boolean() }),
})
export type Dashboard = z.infer<typeof dashboard>

export const dashboardApi = {
  read: endpoint({
    method: 'GET',
    path: '/api/dashboard',
    summary: 'The figures of today, each with the place that has its rows, and the last twelve weeks',
    query: z.object({
      /** When missing: everybody’s for supervisors, the own ones for agents. */
      scope: scope.optional(),
    }),
    answer: dashboard,
  }),
}
