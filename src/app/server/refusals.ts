import { authRefusals } from '../../features/auth/auth.text.ts'
import { settingsRefusals } from '../../features/settings/settings.text.ts'
import { filesRefusals } from '../../features/files/files.text.ts'
import { coverageRefusals } from '../../features/coverage/coverage.text.ts'
import { warrantiesRefusals } from '../../features/coverage/warranties.text.ts'
import { repairsRefusals } from '../../features/coverage/repairs.text.ts'
import { statementRefusals } from '../../features/coverage/statement.text.ts'
import { joinRefusals } from '../../features/customers/join.text.ts'
import { customersRefusals } from '../../features/customers/customers.text.ts'
import { documentsExportRefusals } from '../../features/erp/documents-export.text.ts'
import { erpSettingsRefusals } from '../../features/erp/erp-settings.problems.text.ts'
import { importReasons } from '../../features/erp/import-reasons.text.ts'
import { erpRefusals } from '../../features/erp/erp.text.ts'
import { serviceRefusals } from '../../features/service/service.text.ts'
import { calendarsRefusals } from '../../features/calendars/calendars.text.ts'
import { coverageTypesRefusals } from '../../features/coverage/coverage-types.text.ts'
import { casesRefusals } from '../../features/cases/cases.text.ts'
import { caseDocumentsRefusals } from '../../features/case-documents/case-documents.text.ts'
import { commitmentsRefusals } from '../../features/commitments/commitments.text.ts'
import { repliesRefusals } from '../../features/replies/replies.text.ts'
import { conversationsRefusals } from '../../features/conversations/conversations.text.ts'
import { timeEntriesRefusals } from '../../features/time-entries/time-entries.text.ts'
import { knowledgeRefusals } from '../../features/knowledge/knowledge.text.ts'
import { visitFormsRefusals } from '../../features/visit-forms/visit-forms.refusals.text.ts'
import { visitsRefusals } from '../../features/visits/visits.refusals.text.ts'
import { exportRefusals } from '../../features/reports/export.text.ts'
import { reportsRefusals } from '../../features/reports/reports.text.ts'
import { savedRefusals } from '../../features/reports/saved.refusals.text.ts'
import { platformRefusals } from '../../platform/shared/platform.text.ts'
import type { RefusalWords } from '../../platform/shared/words.ts'

const all: RefusalWords[] = [
  platformRefusals,
  authRefusals,
  settingsRefusals,
  filesRefusals,
  customersRefusals,
  joinRefusals,
  erpRefusals,
  documentsExportRefusals,
  erpSettingsRefusals,
  importReasons,
  coverageRefusals,
  statementRefusals,
  repairsRefusals,
  warrantiesRefusals,
  calendarsRefusals,
  coverageTypesRefusals,
  serviceRefusals,
  casesRefusals,
  caseDocumentsRefusals,
  commitmentsRefusals,
  repliesRefusals,
  conversationsRefusals,
  timeEntriesRefusals,
  knowledgeRefusals,
  visitFormsRefusals,
  visitsRefusals,
  reportsRefusals,
  exportRefusals,
  savedRefusals,
]

/** The words of every refusal of every feature. */
export const refusalWords: RefusalWords = {
  es: Object.assign({}, ...all.map((words) => words.es)),
  en: Object.assign({}, ...all.map((words) => words.en)),
}
