import type { Ctx } from '../../../platform/server/context.ts'
import { platformRefusals } from '../../../platform/shared/platform.text.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { fill } from '../../../platform/shared/words.ts'
import { casesRefusals } from '../cases.text.ts'

/** A reason in the reader's language. */
export function inWords(ctx: Ctx, reason: Reason): string {
  const words = casesRefusals[ctx.language][reason.code] ?? platformRefusals[ctx.language][reason.code]
  return fill(words ?? reason.code, reason.values)
}
