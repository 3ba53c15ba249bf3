import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import type { Live } from '../../../../platform/server/live.ts'
import { erpSettingsApi } from '../../erp-settings.contract.ts'
import type { Erp } from '../erp.ts'
import { readScript } from '../least-privilege/script.queries.ts'
import type { Line } from '../line.ts'
import type { NightWork } from '../night.ts'
import type { ReadUnder } from '../status.ts'
import { discoverAnew } from './discovered.ts'
import { followSettings } from './follow.ts'
import { fieldsOf, type Reach } from './reach.ts'
import { readErpSettings } from './read.ts'
import { settingsRow } from './row.ts'
import { saveErpSettings } from './save.ts'
import { createTryConnection } from './try-connection.ts'

type Parts = {
  reach: Reach
  line: Line
  exchange: (erp: Erp | undefined, since: Date | null, under: ReadUnder) => void
  listen: Live['listen']
}

/** Uses the ERP that was saved, and lets administrators save another one. */
export async function settingsRoutes(app: App, { reach, line, exchange, listen }: Parts) {
  const { world } = app
  const following = followSettings({ world, reach, listen, exchange })
  await following.reload()

  /** Looks at what was saved; screens hear of it once something is known. */
  const lookAtSaved = async () => {
    await Promise.all([line.learn(), discoverAnew(world.db, line)])
    world.announce(['settings'])
  }
  const tryConnection = createTryConnection(reach)

  serve(app, erpSettingsApi.read, (ctx) => readErpSettings(ctx, reach))
  serve(app, erpSettingsApi.save, async (ctx, input) => {
    const saved = await saveErpSettings(ctx, reach, input)
    // a failure to use it here is made up for by the next look
    await following.reload().then(
      () => void lookAtSaved().catch(() => undefined),
      () => undefined,
    )
    return saved
  })
  serve(app, erpSettingsApi.test, tryConnection)
  serve(app, erpSettingsApi.script, async (ctx, input) => {
    const { connection, choices } = await settingsRow(ctx.db)
    const { given } = reach
    return readScript(ctx, { connection: given ? fieldsOf(given) : connection, serials: choices.serials }, input)
  })
  const onNight: NightWork[] = [{ name: 'erp-discovery', work: () => discoverAnew(world.db, line) }]
  return { onNight, stop: following.stop }
}
