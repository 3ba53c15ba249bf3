import { platformRefusals } from '../../../../platform/shared/platform.text.ts'
import type { RefusalWords } from '../../../../platform/shared/words.ts'
import { casesRefusals } from '../../../cases/cases.text.ts'
import { commitmentsRefusals } from '../../../commitments/commitments.text.ts'
import { coverageRefusals } from '../../../coverage/coverage.text.ts'
import { customersRefusals } from '../../../customers/customers.text.ts'
import { serviceRefusals } from '../../../service/service.text.ts'
import { timeEntriesRefusals } from '../../../time-entries/time-entries.text.ts'
import { visitsRefusals } from '../../visits.refusals.text.ts'

const all = [
  platformRefusals,
  customersRefusals,
  coverageRefusals,
  serviceRefusals,
  casesRefusals,
  commitmentsRefusals,
  timeEntriesRefusals,
  visitsRefusals,
]

/** The words of all that can stand against a consequence of a report. */
export const noticeWords: RefusalWords = {
  es: Object.assign({}, ...all.map((words) => words.es)),
  en: Object.assign({}, ...all.map((words) => words.en)),
}
