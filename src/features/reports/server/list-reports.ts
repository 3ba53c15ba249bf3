import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { terms } from '../definitions.text.ts'
import type { ReportItem, reportsApi } from '../reports.contract.ts'
import { type ReportDefinition, saidIn } from './engine/define.ts'
import { definitionsOf, explained } from './engine/present.ts'
import { headOf, reportsFor } from './engine/read-report.ts'
import { keysOf, writeParameters } from './parameters/parameter.ts'

/** The reports of whoever asks, and what their terms mean. @throws Refusal 403 for those who read none */
export async function listReports(ctx: Ctx): Promise<Answer<typeof reportsApi.list>> {
  const reports: ReportItem[] = []
  // one after the other: all at once they would take every connection from whoever else asks for something
  for (const one of reportsFor(ctx)) reports.push(await describe(ctx, one))
  if (!reports.length) throw notAllowed()
  return { reports, definitions: terms.map((term) => explained(term, ctx.language)) }
}

/** What a report is and can be asked. */
async function describe(ctx: Ctx, definition: ReportDefinition): Promise<ReportItem> {
  const said = saidIn(ctx)
  const ask = { ctx, today: dayInChile(ctx.now) }
  const parameters = []
  const values: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(definition.parameters)) {
    const usual = await one.read({}, key, ask)
    values[key] = 'wrong' in usual ? null : usual.value
    parameters.push({
      key,
      keys: keysOf(key, one),
      kind: one.kind,
      label: said(one.label),
      hint: one.hint ? said(one.hint) : null,
      required: one.required ?? false,
      options: (await one.options?.(ask)) ?? [],
      usual: 'wrong' in usual ? {} : writeParameters({ [key]: one }, values),
    })
  }
  const plan = await definition.plan({ ...ask, values: values as never })
  return { ...headOf(definition, ctx), parameters, terms: definitionsOf(plan, ctx).map(({ key }) => key) }
}
