import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { erpImportApi } from '../../erp-import.contract.ts'
import type { NightWork } from '../night.ts'
import type { SwitchedLine } from '../switched-line.ts'
import { startImport } from './commands/start-import.ts'
import { stopImport } from './commands/stop-import.ts'
import { importByNight } from './import-by-night.ts'
import { type Importer, startImporter } from './importer.ts'
import { listChanges, listImports, readImport } from './imports.queries.ts'

type Lines = { lineOf: (company: number) => SwitchedLine; lines: () => SwitchedLine[] }

/** Serves the imports of customers, works on them in the background, and begins one each night. */
export function importRoutes(app: App, { lineOf, lines }: Lines): { stop: Importer['stop']; onNight: NightWork[] } {
  const importer = startImporter(app.world, lines)
  serve(app, erpImportApi.start, (ctx, input) => startImport(ctx, { importer, lineOf }, input))
  serve(app, erpImportApi.list, listImports)
  serve(app, erpImportApi.read, readImport)
  serve(app, erpImportApi.changes, listChanges)
  serve(app, erpImportApi.stop, stopImport)
  return { stop: importer.stop, onNight: [{ name: 'erp-import', work: importByNight(app.world, lines, importer) }] }
}
