import type { SavedReport } from '../../saved.contract.ts'

/** The address of a saved report: what it asks, and which one it is. */
export const searchOf = ({ id, parameters }: Pick<SavedReport, 'id' | 'parameters'>): Record<string, string> => ({
  ...parameters,
  saved: id,
})

/** Whether the same is asked, in whatever order. */
export function isAsked({ parameters }: Pick<SavedReport, 'parameters'>, asked: Record<string, string>): boolean {
  const names = Object.keys(asked)
  return names.length === Object.keys(parameters).length && names.every((name) => parameters[name] === asked[name])
}
