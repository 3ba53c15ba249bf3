import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { customersApi } from '../customers.contract.ts'
import { createCustomer } from './commands/create-customer.ts'
import { readCustomer } from './customers.queries.ts'

export function customersRoutes(app: App) {
  serve(app, customersApi.create, createCustomer)
  serve(app, customersApi.read, (ctx, { params }) => readCustomer(ctx, params.id))
}
