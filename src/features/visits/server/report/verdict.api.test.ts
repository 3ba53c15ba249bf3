import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { anyAnswers, anyForm } from '../../../visit-forms/any-form.builders.ts'
import { judge } from '../../../visit-forms/finishing.rules.ts'
import type { Form } from '../../../visit-forms/format.contract.ts'
import { reporting } from './report.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
const boss = await app.signIn('admin')
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')
const { formId, order, send, reports } = await reporting(app, { ana, boss })
const customerId = (await addCustomer(ana)).id
let version = 1

/** A version as a program could have published it, with conditions of every kind. */
async function publish(form: Form): Promise<number> {
  const published = {
    formId,
    number: ++version,
    form: JSON.stringify(form),
    publishedBy: boss.id,
    publishedAt: new Date(),
  }
  await app.db.insertInto('visitFormVersions').values(published).execute()
  await app.db.updateTable('visitForms').set({ publishedVersion: version }).where('id', '=', formId).execute()
  return version
}

test('what a phone finds sound the office receives, and what it finds wrong is refused for the same reasons', async () => {
  const seen = { received: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(anyForm, anyAnswers, async (form, answers) => {
      const formVersion = await publish(form)
      const visit = await order([tomas], { customerId })
      const phone = judge(form, answers)
      const { status, body } = await send(tomas, visit.id, { formVersion, answers })
      if (phone.reasons.length) {
        seen.refused++
        expect(status).toBe(422)
        expect(body.errors.map(({ field, code }: Record<string, string>) => [field, code])).toEqual(
          phone.reasons.map(({ field, code }) => [`answers.${field}`, code]),
        )
      } else {
        seen.received++
        expect([status, body.number]).toEqual([200, 1])
        expect((await reports(ana, visit.id))[0]!.answers).toEqual(phone.answers)
      }
    }),
    { numRuns: 120 },
  )
  expect(Math.min(seen.received, seen.refused)).toBeGreaterThan(10)
})
