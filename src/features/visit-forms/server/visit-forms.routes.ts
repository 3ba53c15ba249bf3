import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { visitFormsApi } from '../visit-forms.contract.ts'
import { archiveForm } from './commands/archive-form.ts'
import { copyForm } from './commands/copy-form.ts'
import { createForm } from './commands/create-form.ts'
import { publishForm } from './commands/publish-form.ts'
import { restoreForm } from './commands/restore-form.ts'
import { saveForm } from './commands/save-form.ts'
import { readFormat } from './format-schema.ts'
import { listForms, listVersions, readForm, readVersion } from './visit-forms.queries.ts'

export function visitFormsRoutes(app: App) {
  serve(app, visitFormsApi.format, readFormat)
  serve(app, visitFormsApi.list, listForms)
  serve(app, visitFormsApi.read, readForm)
  serve(app, visitFormsApi.create, createForm)
  serve(app, visitFormsApi.save, saveForm)
  serve(app, visitFormsApi.publish, publishForm)
  serve(app, visitFormsApi.copy, copyForm)
  serve(app, visitFormsApi.archive, archiveForm)
  serve(app, visitFormsApi.restore, restoreForm)
  serve(app, visitFormsApi.versions, listVersions)
  serve(app, visitFormsApi.readVersion, readVersion)
}
