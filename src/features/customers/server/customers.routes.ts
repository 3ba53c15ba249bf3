import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { customersApi } from '../customers.contract.ts'
import { addContact } from './commands/add-contact.ts'
import { addEquipment } from './commands/add-equipment.ts'
import { createCustomer } from './commands/create-customer.ts'
import { saveContact } from './commands/save-contact.ts'
import { saveCustomer } from './commands/save-customer.ts'
import { saveEquipment } from './commands/save-equipment.ts'
import { listContacts, listEquipment, readCustomer } from './customers.queries.ts'
import { findCustomers } from './find-customers.ts'

export function customersRoutes(app: App) {
  serve(app, customersApi.find, findCustomers)
  serve(app, customersApi.create, createCustomer)
  serve(app, customersApi.read, (ctx, { params }) => readCustomer(ctx, params.id))
  serve(app, customersApi.save, saveCustomer)
  serve(app, customersApi.contacts, (ctx, { params }) => listContacts(ctx, params.id))
  serve(app, customersApi.addContact, addContact)
  serve(app, customersApi.saveContact, saveContact)
  serve(app, customersApi.equipment, (ctx, { params }) => listEquipment(ctx, params.id))
  serve(app, customersApi.addEquipment, addEquipment)
  serve(app, customersApi.saveEquipment, saveEquipment)
}
