import { describe, expect, test } from 'vitest'
import { whereToListen } from '../../../app/server/live/may-follow.ts'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { sendFile } from '../../files/server/files.builders.ts'
import { visitDesk } from './visits.builders.ts'
import { visitRows } from './visits.rows.builders.ts'

const app = await startTestApp()
const { boss, dispatch } = await visitDesk(app)
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')
const pedro = await app.signIn('technician')

describe('of a visit', () => {
  test('the photos of its report are for our people who may see it, and for the customer', async () => {
    const visit = await dispatch(ana, tomas)
    const contact = await app.signIn('contact', { customerId: visit.customer.id })
    const stranger = await app.signIn('contact', { customerId: (await dispatch(ana, tomas)).customer.id })
    const { id: fileId } = (await sendFile(tomas, 'foto')).body as { id: string }
    const { reported } = await visitRows(app, { ana, boss })
    await reported(visit.id, tomas, new Date())
    const report = await app.db
      .selectFrom('visitReports')
      .select('id')
      .where('visitId', '=', visit.id)
      .executeTakeFirst()
    await app.db.updateTable('files').set({ attached: true }).where('id', '=', fileId).execute()
    const before = await contact.get(`/api/files/${fileId}/content`)
    await app.db.insertInto('visitReportFiles').values({ reportId: report!.id, fileId }).execute()
    const statuses = []
    for (const by of [ana, tomas, pedro, contact, stranger, app.stranger])
      statuses.push((await by.get(`/api/files/${fileId}/content`)).status)
    expect([before.status, statuses]).toEqual([404, [200, 200, 404, 200, 404, 401]])
  })

  test('screens of whoever may see it hear at once', async () => {
    const { id } = await dispatch(ana, tomas)
    const topics = [`visit:${id}`, 'visits', 'cases']
    const contact = await app.signIn('contact', { customerId: (await dispatch(ana, tomas)).customer.id })
    const heard = async (by: typeof ana) => [...(await whereToListen(by.ctx, topics)).values()].flat()
    expect(await heard(tomas)).toEqual(topics)
    expect(await heard(pedro)).toEqual(['visits', 'cases'])
    expect(await heard(contact)).toEqual(['cases'])
  })
})
