import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import type { Live } from '../../../../platform/server/live.ts'
import { erpSettingsApi } from '../../erp-settings.contract.ts'
import type { Exchange } from '../companies.ts'
import { readScript } from '../least-privilege/script.queries.ts'
import type { Line } from '../line.ts'
import type { NightWork } from '../night.ts'
import { discoverAnew } from './discovered.ts'
import { followSettings } from './follow.ts'
import { companiesOf, connectionInUse } from './companies-of.ts'
import type { Reach } from './reach.ts'
import { readErpSettings } from './read.ts'
import { settingsRow } from './row.ts'
import { saveErpSettings } from './save.ts'
import { createTryConnection } from './try-connection.ts'

type Parts = {
  reach: Reach
  lines: () => Line[]
  exchange: (all: Exchange[]) => void
  listen: Live['listen']
}

/** Uses the ERP that was saved, and lets administrators save another one. */
export async function settingsRoutes(app: App, { reach, lines, exchange, listen }: Parts) {
  const { world } = app
  const following = followSettings({ world, reach, listen, exchange })
  await following.reload()

  /** Looks at what was saved; screens hear of each company once something is known of it. */
  const lookAtSaved = () =>
    Promise.all(
      lines().map(async (line) => {
        await Promise.all([line.learn(), discoverAnew(world.db, line)])
        world.announce(['settings'])
      }),
    )
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
    const row = await settingsRow(ctx.db)
    const companies = companiesOf(reach, row).map(({ database, choices }) => ({ database, serials: choices.serials }))
    return readScript(ctx, { connection: connectionInUse(reach, row), companies }, input)
  })
  const discoverAll = async () => {
    const found = await Promise.all(lines().map((line) => discoverAnew(world.db, line)))
    return found.every(Boolean)
  }
  const onNight: NightWork[] = [{ name: 'erp-discovery', work: discoverAll }]
  return { onNight, stop: following.stop }
}
