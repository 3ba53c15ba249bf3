import { sql } from 'kysely'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { customersApi } from '../../../customers/customers.contract.ts'
import { giveErpCode } from '../../../customers/server/erp-codes.ts'
import { lockCustomer } from '../../../customers/server/lock-customer.ts'
import { addContact } from '../../../customers/server/commands/add-contact.ts'
import { createCustomer } from '../../../customers/server/commands/create-customer.ts'
import type { erpApi } from '../../erp.contract.ts'
import { emailIn } from '../../import-form.rules.ts'
import type { ErpContact, ErpCustomer } from '../erp.ts'
import { erpAway } from '../erp.queries.ts'
import type { Line } from '../line.ts'
import { patiently } from '../patience.ts'
import { linkedCustomer } from '../snapshots.ts'
import { isReadStill } from '../status.ts'

/** More people than this is not a list of contacts. */
const MOST_CONTACTS = 40

/** Makes a customer of the ERP one of ours. The ERP is asked before the transaction: it may be slow. */
export async function adoptCustomer(
  ctx: Ctx,
  lineOf: (company: number) => Line,
  { params, query: { company } }: Input<typeof erpApi.adopt>,
): Promise<Answer<typeof erpApi.adopt>> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  const line = lineOf(company)
  const under = line.under()
  const asked = await patiently(
    line.ask(async (erp) => {
      const customer = await erp.customer(params.code)
      return customer && { customer, contacts: await erp.contactsOf(customer.code) }
    }),
  )
  if (asked.problem) throw erpAway()
  const found = asked.value
  if (!found) throw notFound('customer')
  return inTransaction(ctx, async (ctx) => {
    const { code, taxId } = found.customer
    const give = async (id: string) => {
      await giveErpCode(ctx, id, { company, code })
      // only now that nobody else gives codes: the one of another company would be somebody else's
      if (!(await isReadStill(ctx.db, under))) throw erpAway()
    }
    const ours = await holdWithoutCode(ctx, taxId, company)
    if (ours) {
      await give(ours)
      return { id: ours }
    }
    const { id } = await createCustomer(ctx, { params: {}, query: {}, body: customerBody(found.customer) })
    await give(id)
    for (const contact of found.contacts.slice(0, MOST_CONTACTS))
      await addContact(ctx, { params: { id }, query: {}, body: contactBody(contact) })
    return { id }
  })
}

/**
 * Our customer with this RUT, when it has no code in the company yet; held, so that nobody gives it one meanwhile. Of
 * several who adopt the same RUT at once, in whichever companies, each sees what the one before made.
 */
async function holdWithoutCode(ctx: Ctx, taxId: string | null, company: number): Promise<string | undefined> {
  if (!taxId) return undefined
  await lockByName(ctx, `erp.adopt.${taxId}`)
  const { rows } = await sql<{ id: string }>`select id from customers where tax_id = ${taxId}`.execute(ctx.db)
  if (!rows[0]) return undefined
  const ours = await lockCustomer(ctx, rows[0].id)
  const isFree = ours.taxId === taxId && !(await linkedCustomer(ctx.db, ours.id, company))?.erpCode
  return isFree ? ours.id : undefined
}

/** The ERP's texts fit its own columns; what is no e-mail address there is left out here. */
const customerBody = ({ name, taxId, tradeName, ...rest }: ErpCustomer) =>
  customersApi.create.body!.parse({
    name,
    tradeName: tradeName === name ? null : tradeName,
    taxId,
    email: emailIn(rest.email),
    phone: rest.phone,
    address: rest.address,
    district: rest.district,
    city: rest.city,
    businessActivity: rest.businessActivity,
  })

const contactBody = ({ name, jobTitle, email, phone }: ErpContact) =>
  customersApi.addContact.body!.parse({ name, jobTitle, email: emailIn(email), phone })
