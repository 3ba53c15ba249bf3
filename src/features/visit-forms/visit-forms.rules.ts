import { type Actor, isStaff } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'
import type { Form } from './format.contract.ts'
import type { FormState } from './visit-forms.contract.ts'

type Asker = Pick<Actor, 'role'>

/** Our own people read forms and their versions: technicians fill them, agents send them out. */
export const mayRead = (actor: Asker): boolean => isStaff(actor)

/** What the company asks at its customers' is the business of supervisors. */
export const mayDesign = (actor: Asker): boolean => may(actor, 'supervise')

/** Where a form begins that nobody made before; its title is a word of both languages. */
export const emptyForm = (): Form => ({ format: 1, sections: [{ key: 'general', title: 'General', fields: [] }] })

type Designed = { state: FormState; unpublishedChanges: boolean; publishedVersion: number | null }

/** What stands against going on with its design. */
export const whyNotDesign = ({ state }: Pick<Designed, 'state'>): Reason | undefined =>
  state === 'archived' ? { code: 'form.archived' } : undefined

/** What stands against one more version, whatever is in it. */
export function whyNotAnother(one: Designed): Reason | undefined {
  if (one.unpublishedChanges) return whyNotDesign(one)
  return whyNotDesign(one) ?? { code: 'form.nothing_new', values: { number: one.publishedVersion ?? 0 } }
}

/** What it is once it is offered again: what was never published is being designed. */
export const restoredState = ({ publishedVersion }: Pick<Designed, 'publishedVersion'>): FormState =>
  publishedVersion === null ? 'draft' : 'published'
