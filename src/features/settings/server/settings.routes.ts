import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { settingsApi } from '../settings.contract.ts'
import { readClassifications } from './classifications.queries.ts'
import { addClassification } from './commands/add-classification.ts'
import { addUsual } from './commands/add-usual.ts'
import { orderClassifications } from './commands/order-classifications.ts'
import { removeClassification } from './commands/remove-classification.ts'
import { saveClassification, type TopicRenamed } from './commands/save-classification.ts'
import { type AttachFiles, readCompany, saveCompany } from './company.ts'

type Others = { topicRenamed: TopicRenamed; attachFiles: AttachFiles }

/** `topicRenamed`: what is found by the name of a topic hears of it. */
export function settingsRoutes(app: App, { topicRenamed, attachFiles }: Others) {
  serve(app, settingsApi.classifications, readClassifications)
  serve(app, settingsApi.add, addClassification)
  serve(app, settingsApi.addUsual, addUsual)
  serve(app, settingsApi.save, (ctx, input) => saveClassification(ctx, input, topicRenamed))
  serve(app, settingsApi.order, orderClassifications)
  serve(app, settingsApi.remove, removeClassification)
  serve(app, settingsApi.company, readCompany)
  serve(app, settingsApi.saveCompany, (ctx, input) => saveCompany(ctx, input, attachFiles))
}
