import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { commitmentsApi } from '../commitments.contract.ts'
import { cancelCommitment } from './commands/cancel-commitment.ts'
import { makeCommitment } from './commands/make-commitment.ts'
import { meetCommitment } from './commands/meet-commitment.ts'
import { moveCommitment } from './commands/move-commitment.ts'
import { reassignCommitment } from './commands/reassign-commitment.ts'
import { listCommitments, listCommitmentsOfCase } from './commitments.queries.ts'

export function commitmentsRoutes(app: App) {
  serve(app, commitmentsApi.ofCase, (ctx, { params }) => listCommitmentsOfCase(ctx, params.id))
  serve(app, commitmentsApi.list, listCommitments)
  serve(app, commitmentsApi.make, makeCommitment)
  serve(app, commitmentsApi.move, moveCommitment)
  serve(app, commitmentsApi.meet, meetCommitment)
  serve(app, commitmentsApi.cancel, cancelCommitment)
  serve(app, commitmentsApi.reassign, reassignCommitment)
}
