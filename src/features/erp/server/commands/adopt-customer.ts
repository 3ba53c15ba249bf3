import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { customersApi } from '../../../customers/customers.contract.ts'
import { addContact } from '../../../customers/server/commands/add-contact.ts'
import { createCustomer } from '../../../customers/server/commands/create-customer.ts'
import type { erpApi } from '../../erp.contract.ts'
import { emailIn } from '../../import-form.rules.ts'
import type { ErpContact, ErpCustomer } from '../erp.ts'
import { erpAway } from '../erp.queries.ts'
import type { Line } from '../line.ts'

/** More people than this is not a list of contacts. */
const MOST_CONTACTS = 40

/** Makes a customer of the ERP one of ours. The ERP is asked before the transaction: it may be slow. */
export async function adoptCustomer(
  ctx: Ctx,
  line: Line,
  { params }: Input<typeof erpApi.adopt>,
): Promise<Answer<typeof erpApi.adopt>> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  const asked = await line.ask(async (erp) => {
    const customer = await erp.customer(params.code)
    return customer && { customer, contacts: await erp.contactsOf(customer.code) }
  })
  if (asked.problem) throw erpAway()
  const found = asked.value
  if (!found) throw notFound('customer')
  return inTransaction(ctx, async (ctx) => {
    const { id } = await createCustomer(ctx, { params: {}, query: {}, body: customerBody(found.customer) })
    for (const contact of found.contacts.slice(0, MOST_CONTACTS))
      await addContact(ctx, { params: { id }, query: {}, body: contactBody(contact) })
    return { id }
  })
}

/** The ERP's texts fit its own columns; what is no e-mail address there is left out here. */
const customerBody = ({ code, name, taxId, tradeName, ...rest }: ErpCustomer) =>
  customersApi.create.body!.parse({
    name,
    tradeName: tradeName === name ? null : tradeName,
    taxId,
    erpCode: code,
    email: emailIn(rest.email),
    phone: rest.phone,
    address: rest.address,
    district: rest.district,
    city: rest.city,
    businessActivity: rest.businessActivity,
  })

const contactBody = ({ name, jobTitle, email, phone }: ErpContact) =>
  customersApi.addContact.body!.parse({ name, jobTitle, email: emailIn(email), phone })
