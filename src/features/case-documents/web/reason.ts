import { Problem } from '../../../platform/web/call.ts'

/** There is no field to say it beside: what was found and chosen is refused as a whole. */
export const reasonOf = (error: Error): string =>
  (error instanceof Problem && Object.values(error.fields)[0]) || error.message
