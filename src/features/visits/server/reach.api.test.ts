import { expect, test } from 'vitest'
import { whereToListen } from '../../../app/server/live/may-follow.ts'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { visitDesk } from './visits.builders.ts'

const app = await startTestApp()
const { dispatch } = await visitDesk(app)
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')
const pedro = await app.signIn('technician')

test('screens of whoever may see a visit hear of it at once', async () => {
  const { id } = await dispatch(ana, tomas)
  const topics = [`visit:${id}`, 'visits', 'cases']
  const contact = await app.signIn('contact', { customerId: (await dispatch(ana, tomas)).customer.id })
  const heard = async (by: typeof ana) => [...(await whereToListen(by.ctx, topics)).values()].flat()
  expect(await heard(tomas)).toEqual(topics)
  expect(await heard(pedro)).toEqual(['visits', 'cases'])
  expect(await heard(contact)).toEqual(['cases'])
})
