import type { Ctx } from '../../../../platform/server/context.ts'
import { conflict } from '../../../../platform/shared/refusal.ts'
import { sanitise } from '../../../cases/server/sanitise.ts'
import { holdWhereKept, writeEntry } from '../../../conversations/server/write-entry.ts'
import { reportEntryText } from '../../report-entry.text.ts'
import type { HeldVisit } from '../hold-visit.ts'
import { paperApi } from '../../paper.contract.ts'
import type { Kept } from './read-reports.ts'

type New = {
  number: number
  told: Kept
  /** Of a correction: what differs. */
  changed: string[] | undefined
}

/**
 * The work enters the conversation of the case, for the customer to see: said when the technician left, a correction
 * when it is made. Without a case there is nothing to tell.
 */
export async function enterWork(ctx: Ctx, visit: HeldVisit, { number, told, changed }: New): Promise<string | null> {
  if (!visit.one) return null
  const id = ctx.newId()
  const text = sanitise('summary', bodyOf(ctx, visit, { number, told, changed }))
  const kind = told.isSolution ? 'solution' : 'progress'
  const saidAt = changed ? ctx.now : new Date(Math.min(Date.parse(told.times.departedAt), ctx.now.getTime()))
  const where = await holdWhereKept(ctx, visit.one.id)
  const written = await writeEntry(ctx, where, { id, kind, internal: false, text, contactId: null, saidAt })
  if (!written) throw conflict({ code: 'entry.id_taken' })
  return id
}

function bodyOf({ language }: Ctx, visit: HeldVisit, { number, told, changed }: New): string {
  const t = reportEntryText[language]
  const parts = told.parts.map(({ code, description, quantity }) => {
    const name = code ? `${description} (${code})` : description
    return `<li>${escaped(t.part(quantity.toLocaleString(language === 'es' ? 'es-CL' : 'en'), name))}</li>`
  })
  const paper = paperApi.report.path.replace('{id}', visit.id)
  const address = number === 1 ? paper : `${paper}?number=${number}`
  return [
    changed ? paragraph(t.corrects(visit.number, changed.join(', ') || t.nothing)) : '',
    told.summary ? paragraph(told.summary) : changed ? '' : paragraph(t.attended(visit.number)),
    parts.length ? `${paragraph(t.parts)}<ul>${parts.join('')}</ul>` : '',
    `<p><a href="${address}">${escaped(t.report(visit.number))}</a></p>`,
  ].join('')
}

const paragraph = (text: string) => `<p>${escaped(text).replace(/\r?\n/g, '<br />')}</p>`

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!)
