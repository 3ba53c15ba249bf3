import type { App } from '../../../../platform/server/http/app.ts'
import type { Live } from '../../../../platform/server/live.ts'
import { awaitLostTexts, TEXTS_WAIT } from './await-texts.ts'
import { type OnSettled, readTexts } from './read-texts.ts'

/** What failed, and what another process left lying, is tried again. */
const EVERY_MS = 60_000

type Settings = { dir: string; listen: Live['listen']; onSettled: OnSettled }

/** Reads waiting texts when the process is ready, whenever some begin to wait, and every minute; a stop ends it. */
export function startTexts(app: App, { dir, listen, onSettled }: Settings): void {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false

  const readAll = async () => {
    do {
      again = false
      await readTexts({ world: app.world, dir, onSettled }, stop.signal).catch((error: Error) => {
        if (!stop.signal.aborted) app.fastify.log.error(error, 'texts of files')
      })
    } while (again && !stop.signal.aborted)
    running = undefined
  }
  const run = () => {
    again = true
    if (!stop.signal.aborted) running ??= readAll()
  }
  const stopListening = listen((topic) => {
    if (topic === TEXTS_WAIT || topic === 'everything') run()
  })
  app.fastify.addHook('onReady', async () => {
    await awaitLostTexts(app.world)
    run()
    timer = setInterval(run, EVERY_MS).unref()
  })
  app.fastify.addHook('onClose', async () => {
    stopListening()
    clearInterval(timer)
    stop.abort(new Error('the process stops'))
    await running
  })
}
