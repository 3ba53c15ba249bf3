import { z } from 'zod'
import { parseRut } from '../../platform/shared/chile/rut.ts'
import {
  day,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  longText,
  optionalLine,
  pageOf,
  pageQuery,
  searchText,
  version,
} from '../../platform/shared/contract.ts'

const rut = z
  .string()
  .trim()
  .max(20)
  .nullish()
  .transform((text, check) => {
    if (!text) return null
    const stored = parseRut(text)
    if (!stored) check.addIssue({ code: 'custom', params: { code: 'customer.wrong_rut' }, message: 'RUT' })
    return stored ?? null
  })

const optionalEmail = z
  .string()
  .trim()
  .max(254)
  .refine((text) => !text || z.email().safeParse(text).success, { params: { code: 'customer.wrong_email' } })
  .nullish()
  .transform((text) => text || null)

const customerFields = {
  name: line(160),
  tradeName: optionalLine(160),
  taxId: rut,
  businessActivity: optionalLine(160),
  email: optionalEmail,
  phone: optionalLine(40),
  address: optionalLine(200),
  district: optionalLine(80),
  city: optionalLine(80),
  notes: longText()
    .nullish()
    .or(z.literal(''))
    .transform((text) => text || null),
  erpCode: optionalLine(20),
  /** A class of customers; none: the one that holds for customers without a class. */
  classId: id.nullish(),
}

export const customer = z.object({
  id,
  name: z.string(),
  tradeName: z.string().nullable(),
  /** Normalised, '76123456K'. */
  taxId: z.string().nullable(),
  businessActivity: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  notes: z.string().nullable(),
  erpCode: z.string().nullable(),
  /** For our own people alone. */
  classId: id.nullable(),
  active: z.boolean(),
  version,
  createdAt: instant,
  /** Records that were joined with this one, the last first: their addresses lead here. For our own people alone. */
  joined: z.array(z.object({ id, name: z.string(), at: instant, by: z.string() })),
  abilities: z.object({
    edit: z.boolean(),
    classify: z.boolean(),
    deactivate: z.boolean(),
    join: z.boolean(),
    registerCase: z.boolean(),
  }),
})
export type Customer = z.infer<typeof customer>

/** Why a search found this customer. */
export const match = z.object({
  kind: z.enum([
    'name',
    'tradeName',
    'formerName',
    'taxId',
    'erpCode',
    'email',
    'phone',
    'contact',
    'contactEmail',
    'contactPhone',
    'serial',
    'product',
    'caseNumber',
  ]),
  text: z.string(),
})
export type Match = z.infer<typeof match>

export const customerItem = z.object({
  id,
  name: z.string(),
  tradeName: z.string().nullable(),
  taxId: z.string().nullable(),
  city: z.string().nullable(),
  active: z.boolean(),
  match: match.nullable(),
})
export type CustomerItem = z.infer<typeof customerItem>

const contactFields = {
  name: line(120),
  jobTitle: optionalLine(120),
  email: optionalEmail,
  phone: optionalLine(40),
  mobile: optionalLine(40),
  notes: optionalLine(2000),
}

export const contact = z.object({
  id,
  customerId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  mobile: z.string().nullable(),
  notes: z.string().nullable(),
  active: z.boolean(),
  version,
})
export type Contact = z.infer<typeof contact>

const equipmentFields = {
  productCode: optionalLine(40),
  productName: line(200),
  serial: optionalLine(80),
  purchasedOn: day.nullish().transform((value) => value ?? null),
  document: optionalLine(80),
  location: optionalLine(200),
  notes: optionalLine(2000),
}

export const equipment = z.object({
  id,
  customerId: id,
  productCode: z.string().nullable(),
  productName: z.string(),
  serial: z.string().nullable(),
  purchasedOn: day.nullable(),
  document: z.string().nullable(),
  location: z.string().nullable(),
  notes: z.string().nullable(),
  source: z.enum(['erp', 'manual']),
  active: z.boolean(),
  version,
})
export type Equipment = z.infer<typeof equipment>

const active = { active: z.boolean().optional() }

export const customersApi = {
  find: endpoint({
    method: 'GET',
    path: '/api/customers',
    summary:
      'Find customers by name, RUT, phone, e-mail, contact, serial or case number; without a query, list them by name',
    query: z.object({ query: searchText(1000).default(''), inactive: flag.optional(), ...pageQuery }),
    answer: pageOf(customerItem),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/customers',
    summary: 'Add a customer',
    body: z.object(customerFields),
    answer: customer,
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/customers/{id}',
    summary: 'Read a customer; the address of one that was joined with another leads to that one, which names it',
    params: idParams,
    answer: customer,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/customers/{id}',
    summary: 'Change a customer; a stale version is refused and answers what is there now',
    params: idParams,
    body: z
      .object({ ...customerFields, ...active })
      .partial()
      .extend({ version }),
    answer: customer,
  }),
  contacts: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/contacts',
    summary: 'Contacts of a customer',
    params: idParams,
    answer: z.object({ items: z.array(contact) }),
  }),
  addContact: endpoint({
    method: 'POST',
    path: '/api/customers/{id}/contacts',
    summary: 'Add a contact',
    params: idParams,
    body: z.object(contactFields),
    answer: contact,
    status: 201,
  }),
  saveContact: endpoint({
    method: 'PATCH',
    path: '/api/contacts/{id}',
    summary: 'Change a contact',
    params: idParams,
    body: z
      .object({ ...contactFields, ...active })
      .partial()
      .extend({ version }),
    answer: contact,
  }),
  equipment: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/equipment',
    summary: 'Products a customer owns',
    params: idParams,
    answer: z.object({ items: z.array(equipment) }),
  }),
  addEquipment: endpoint({
    method: 'POST',
    path: '/api/customers/{id}/equipment',
    summary: 'Add a product the customer owns',
    params: idParams,
    body: z.object(equipmentFields),
    answer: equipment,
    status: 201,
  }),
  saveEquipment: endpoint({
    method: 'PATCH',
    path: '/api/equipment/{id}',
    summary: 'Change a product the customer owns',
    params: idParams,
    body: z
      .object({ ...equipmentFields, ...active })
      .partial()
      .extend({ version }),
    answer: equipment,
  }),
}
