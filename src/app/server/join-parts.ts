import { casesPart } from '../../features/cases/server/join-part.ts'
import { commitmentsPart } from '../../features/commitments/server/join-part.ts'
import { conversationsPart } from '../../features/conversations/server/join-part.ts'
import { coveragePart } from '../../features/coverage/server/join-part.ts'
import { customersPart } from '../../features/customers/server/join/own-part.ts'
import type { JoinPart } from '../../features/customers/server/join/parts.ts'
import { peoplePart } from '../../features/customers/server/join/people-part.ts'
import { erpPart } from '../../features/erp/server/join-part.ts'
import { reportsPart } from '../../features/reports/server/join-part.ts'
import { servicePart } from '../../features/service/server/join-part.ts'
import { timePart } from '../../features/time-entries/server/join-part.ts'
import { visitsPart } from '../../features/visits/server/join-part.ts'

/**
 * What every feature has of a customer, for two records that are joined. They are held in this order, which is the one of
 * whoever works: cases, visits, ledgers.
 */
export const joinParts: readonly JoinPart[] = [
  customersPart,
  peoplePart,
  casesPart,
  visitsPart,
  coveragePart,
  erpPart,
  servicePart,
  commitmentsPart,
  conversationsPart,
  timePart,
  reportsPart,
]
