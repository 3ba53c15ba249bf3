import { authRoutes } from '../../features/auth/server/auth.routes.ts'
import type { Auth } from '../../features/auth/server/auth.ts'
import { peopleRoutes } from '../../features/auth/server/people.routes.ts'
import { calendarsRoutes } from '../../features/calendars/server/calendars.routes.ts'
import { caseDocumentsRoutes } from '../../features/case-documents/server/case-documents.routes.ts'
import { casesRoutes } from '../../features/cases/server/cases.routes.ts'
import { tellCaseOfAuthorisation } from '../../features/cases/server/told-authorisation.ts'
import { tellCasesOfRepair } from '../../features/cases/server/told-repair.ts'
import { commitmentsRoutes } from '../../features/commitments/server/commitments.routes.ts'
import { conversationsRoutes } from '../../features/conversations/server/conversations.routes.ts'
import { coveragesRoutes } from '../../features/coverage/server/coverages.routes.ts'
import { warrantiesRoutes } from '../../features/coverage/server/warranties/warranties.routes.ts'
import { repairsRoutes } from '../../features/coverage/server/repairs/repairs.routes.ts'
import { statementRoutes } from '../../features/coverage/server/statement/statement.routes.ts'
import { typesOfCalendar } from '../../features/coverage/server/types/types-of-calendar.ts'
import { coverageTypesRoutes } from '../../features/coverage/server/coverage-types.routes.ts'
import { joinRoutes } from '../../features/customers/server/join/join.routes.ts'
import { customersRoutes } from '../../features/customers/server/customers.routes.ts'
import type { ErpConnection } from '../../features/erp/server/connection.ts'
import { erpRoutes } from '../../features/erp/server/erp.routes.ts'
import type { NightWork } from '../../features/erp/server/night.ts'
import { attachFiles } from '../../features/files/server/attach.ts'
import { filesRoutes } from '../../features/files/server/files.routes.ts'
import { startTexts } from '../../features/files/server/text/texts.runner.ts'
import { indexArticlesOfFile, indexArticlesOfTopic } from '../../features/knowledge/server/index-articles.ts'
import { noteArticlesOfEntry } from '../../features/knowledge/server/commands/note-articles-of-entry.ts'
import { knowledgeRoutes } from '../../features/knowledge/server/knowledge.routes.ts'
import { knowledgePages } from '../../features/knowledge/server/pages/pages.routes.ts'
import { dashboardRoutes } from '../../features/reports/server/dashboard/dashboard.routes.ts'
import { reportsRoutes } from '../../features/reports/server/reports.routes.ts'
import { savedRoutes } from '../../features/reports/server/saved/saved.routes.ts'
import { repliesRoutes } from '../../features/replies/server/replies.routes.ts'
import { serviceRoutes } from '../../features/service/server/service.routes.ts'
import { settingsRoutes } from '../../features/settings/server/settings.routes.ts'
import { timeEntriesRoutes } from '../../features/time-entries/server/time-entries.routes.ts'
import { visitFormsRoutes } from '../../features/visit-forms/server/visit-forms.routes.ts'
import { paperRoutes } from '../../features/visits/server/paper/paper.routes.ts'
import { visitsRoutes } from '../../features/visits/server/visits.routes.ts'
import type { App } from '../../platform/server/http/app.ts'
import type { Live } from '../../platform/server/live.ts'
import type { Vault } from '../../platform/server/seal.ts'
import { documentRoutes } from './document.routes.ts'
import { furnish } from './furnish.ts'
import { endWork, followFirst, mayReadFile, narrowWork } from './hooks.ts'
import { joinParts } from './join-parts.ts'
import { liveRoutes } from './live.routes.ts'
import { overviewRoutes } from './overview/overview.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { startSweeping } from './sweeper.ts'

export type Parts = {
  auth: Auth
  forgetSessions: (personId: string) => void
  live: Live
  filesDir: string
  maxFileBytes: number
  vault: Vault
  /** The ERP that is given to the program, if any. */
  erp?: ErpConnection
  /** The address people type, when it is set. */
  publicUrl?: string
}

/** What the features started: how to stop it, and what they do by night. */
export type Started = { stop: () => Promise<void>; onNight: NightWork[] }

/** Every address of the API, feature by feature, in the order of the features. */
export async function serveEndpoints(app: App, parts: Parts): Promise<Started> {
  authRoutes(app, parts.auth, parts.forgetSessions)
  peopleRoutes(app, furnish, { endWork, narrowWork })
  settingsRoutes(app, { topicRenamed: indexArticlesOfTopic, attachFiles })
  filesRoutes(app, { dir: parts.filesDir, maxBytes: parts.maxFileBytes, mayRead: mayReadFile })
  customersRoutes(app)
  const { erp, onNight } = await erpRoutes(app, {
    vault: parts.vault,
    given: parts.erp,
    listen: parts.live.listen,
    publicUrl: parts.publicUrl,
    onFirstMoved: followFirst,
  })
  joinRoutes(app, { parts: joinParts, names: erp.names })
  calendarsRoutes(app, typesOfCalendar)
  coverageTypesRoutes(app)
  coveragesRoutes(app)
  statementRoutes(app, parts.filesDir)
  repairsRoutes(app, tellCasesOfRepair)
  warrantiesRoutes(app, erp)
  serviceRoutes(app, erp, tellCaseOfAuthorisation)
  casesRoutes(app)
  const documents = caseDocumentsRoutes(app, erp)
  commitmentsRoutes(app)
  repliesRoutes(app)
  conversationsRoutes(app, noteArticlesOfEntry)
  timeEntriesRoutes(app)
  knowledgeRoutes(app)
  knowledgePages(app, parts.publicUrl)
  visitFormsRoutes(app)
  visitsRoutes(app, { erp, maxFileBytes: parts.maxFileBytes, publicUrl: parts.publicUrl })
  paperRoutes(app, parts.filesDir)
  reportsRoutes(app, parts.filesDir)
  savedRoutes(app)
  dashboardRoutes(app)
  overviewRoutes(app, erp)
  searchRoutes(app)
  liveRoutes(app, parts.live)
  documentRoutes(app)
  startTexts(app, { dir: parts.filesDir, listen: parts.live.listen, onSettled: indexArticlesOfFile })
  startSweeping(app)
  return { stop: erp.stop, onNight: [...onNight, ...documents.onNight] }
}
