import type { Ctx } from '../../../platform/server/context.ts'
import { inWords as say } from '../../../platform/shared/in-words.ts'
import { platformRefusals } from '../../../platform/shared/platform.text.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { casesRefusals } from '../cases.text.ts'

/** A reason in the reader's language. */
export const inWords = (ctx: Ctx, reason: Reason): string =>
  say(reason.code in casesRefusals.es ? casesRefusals : platformRefusals, ctx.language, reason)
