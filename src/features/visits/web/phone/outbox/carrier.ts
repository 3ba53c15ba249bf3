import { call, OFFLINE, Problem } from '../../../../../platform/web/call.ts'
import { screenLanguage } from '../../../../../platform/web/language.ts'
import type { OutboxItem, Reply } from '../../../outbox.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { reportApi } from '../../../report.contract.ts'
import { visitsApi } from '../../../visits.contract.ts'
import type { Picture } from '../store/phone-db.ts'

export type Carrier = (item: OutboxItem, picture: Picture | undefined) => Promise<Reply>

const PATIENCE_MS = 120_000

/** Takes one thing to the office and brings its answer; a way that is cut is an answer too. */
export const carry: Carrier = async (item, picture) => {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const params = { id: item.visitId }
  const sentAt = new Date().toISOString()
  try {
    switch (item.kind) {
      case 'progress': {
        const { receivedAt } = await call(visitsApi.progress, { params, body: { ...item.body, sentAt } }, { signal })
        if (!receivedAt) throw new Error('not the office')
        return { received: true, receivedAt }
      }
      case 'cancel': {
        const { id } = await call(visitsApi.cancel, { params, body: { ...item.body, sentAt } }, { signal })
        if (id !== item.visitId) throw new Error('not the office')
        return { received: true, receivedAt: sentAt }
      }
      case 'report': {
        const receipt = await call(reportApi.send, { params, body: { ...item.body, sentAt } }, { signal })
        return { received: true, ...receipt, notices: receipt.notices.map(({ text }) => text) }
      }
      case 'photo':
        return await carryPhoto(item, picture, signal)
    }
  } catch (error) {
    return { received: false, rejection: rejectionOf(error) }
  }
}

async function carryPhoto({ id }: OutboxItem, picture: Picture | undefined, signal: AbortSignal): Promise<Reply> {
  if (!picture) throw new Problem(410, { code: 'phone.photo_lost', title: phoneText[screenLanguage()].photoLost })
  const body = new FormData()
  body.append('file', picture.blob, picture.name)
  const headers = { 'accept-language': screenLanguage() }
  const answer = await fetch(`/api/files/${id}`, { method: 'PUT', headers, body, signal })
  const told = (await answer.json().catch(() => ({}))) as { id?: string; code?: string }
  if (!answer.ok) throw new Problem(answer.status, told)
  // a network that asks to be paid says yes to everything
  if (told.id !== id) throw new Error('not the office')
  return { received: true, receivedAt: new Date().toISOString() }
}

/** Whatever is not an answer of the office is the way there. */
function rejectionOf(error: unknown) {
  const problem =
    error instanceof Problem ? error : new Problem(OFFLINE, { code: 'offline', title: phoneText[screenLanguage()].cut })
  const { status, code, message, body, fields } = problem
  const errors = Array.isArray(body.errors) ? (body.errors as { field: string; code: string; message: string }[]) : []
  const told = errors.length ? errors : Object.entries(fields).map(([field, message]) => ({ field, code, message }))
  return { status, code, title: message, errors: told, more: { ...(body.values as object), ...body } }
}
