import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { OwnField, ServiceLevel } from '../../coverage-types.contract.ts'
import { ownFieldsText } from '../../coverage-types.text.ts'
import type { Designed } from '../../types.rules.ts'

/** What is told of a kind in the audit, each as one value; lists as texts. */
export async function toldType(ctx: Ctx, one: Designed) {
  const { terms } = one
  const { percent, calendarId, grantMinutes, ...plain } = terms
  const names = await namesOf(ctx, one)
  return {
    name: one.name,
    durationMonths: one.durationMonths,
    active: one.active,
    ...plain,
    grantMinutes,
    onlinePercent: percent.online,
    offlinePercent: percent.offline,
    onSitePercent: percent.onSite,
    travelPercent: percent.travel,
    calendar: calendarId && (names.get(calendarId) ?? null),
    fields: one.fields.map((field) => toldField(field, ctx.language)),
    topics: one.topicIds.map((id) => names.get(id) ?? id).sort(),
    serviceLevels: toldLevels(one.serviceLevels, names, ctx.language),
  }
}

/** 'Zona (lista de opciones: Norte, Sur; obligatorio)' */
function toldField({ label, type, required, options }: OwnField, language: Language): string {
  const t = ownFieldsText[language]
  const kind = t.types[type].toLowerCase() + (options.length ? `: ${options.join(', ')}` : '')
  return `${label} (${kind}${required ? `; ${t.required.toLowerCase()}` : ''})`
}

/** 'Urgente: 1 h / 8 h' */
export const toldLevels = (levels: ServiceLevel[], names: Map<string, string>, language: Language): string[] =>
  levels.map(({ priorityId, responseMinutes, solutionMinutes }) => {
    const [response, solution] = [responseMinutes, solutionMinutes].map((minutes) =>
      minutes === null ? '–' : showMinutes(minutes, language),
    )
    return `${names.get(priorityId) ?? priorityId}: ${response} / ${solution}`
  })

/** The names of all that a kind refers to. */
export async function namesOf(
  ctx: Ctx,
  { terms, topicIds, serviceLevels }: Pick<Designed, 'topicIds' | 'serviceLevels'> & { terms?: Designed['terms'] },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from calendars where id = ${terms?.calendarId ?? null}
    union all select id, name from topics where id = any(${topicIds})
    union all select id, name from priorities where id = any(${serviceLevels.map((level) => level.priorityId)})
  `.execute(ctx.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
