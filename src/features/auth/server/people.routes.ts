import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { peopleApi } from '../people.contract.ts'
import { listAudit } from './audit.queries.ts'
import { createPerson } from './commands/create-person.ts'
import { type Leaving, savePerson } from './commands/save-person.ts'
import { setPassword } from './commands/set-password.ts'
import { type Furnish, readSetupState, setUp } from './commands/set-up.ts'
import { listPeople, readColleagues } from './people.queries.ts'

export function peopleRoutes(app: App, furnish: Furnish, leaving: Leaving) {
  serve(app, peopleApi.setupState, readSetupState)
  serve(app, peopleApi.setup, (ctx, input) => setUp(ctx, input, furnish))
  serve(app, peopleApi.colleagues, readColleagues)
  serve(app, peopleApi.list, listPeople)
  serve(app, peopleApi.create, createPerson)
  serve(app, peopleApi.save, (ctx, input) => savePerson(ctx, input, leaving))
  serve(app, peopleApi.setPassword, setPassword)
  serve(app, peopleApi.audit, listAudit)
}
