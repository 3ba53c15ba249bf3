import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { coverageTypesApi } from '../coverage-types.contract.ts'
import { addType } from './types/commands/add-type.ts'
import { addUsualTypes } from './types/commands/add-usual-types.ts'
import { saveLevels } from './types/commands/save-levels.ts'
import { saveType } from './types/commands/save-type.ts'
import { listTypes, readLevels } from './types/types.queries.ts'

export function coverageTypesRoutes(app: App) {
  serve(app, coverageTypesApi.list, listTypes)
  serve(app, coverageTypesApi.add, addType)
  serve(app, coverageTypesApi.addUsual, addUsualTypes)
  serve(app, coverageTypesApi.save, saveType)
  serve(app, coverageTypesApi.readLevels, readLevels)
  serve(app, coverageTypesApi.saveLevels, saveLevels)
}
