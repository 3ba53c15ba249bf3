import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { SCRATCH } from '../src/app/server/testing/scratch.ts'
import { companyOfItsOwn, startDemo } from './demo-company.ts'

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'] // the first costs a third less
const CANDIDATES = [process.env.CHROMIUM, ...NAMES.map((name) => `/usr/bin/${name}`)]
const executablePath = CANDIDATES.find((path) => path && existsSync(path))

/** False where no Chromium is installed: the journeys are then skipped, and say so. */
export const hasBrowser = Boolean(executablePath)
if (!hasBrowser)
  console.warn('\nBrowser journeys are skipped: no Chromium found (install it, or set CHROMIUM to its path).\n')

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const PICTURES = '.cache/pictures'

type Options = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale'>

/**
 * The demo company as a newcomer has it (or the one at DEMO_ADDRESS with DEMO_DATA), and a browser in front of it. As
 * `main` it has its data, and no ERP is given to it.
 */
export function useDemo(program: 'demo' | 'main' = 'demo') {
  const demo = { address: '', browser: undefined as Browser | undefined, dataDir: process.env.DEMO_DATA ?? '' }
  let server: Awaited<ReturnType<typeof startDemo>> | undefined
  let dataDir = ''

  beforeAll(async () => {
    if (!process.env.DEMO_ADDRESS || program === 'main') {
      dataDir = await companyOfItsOwn()
      server = await startDemo(dataDir, program)
      demo.dataDir = dataDir
    }
    demo.address = server?.address ?? process.env.DEMO_ADDRESS!
    demo.browser = await chromium.launch({
      executablePath,
      // it writes to a disk unless it is known that there is memory
      env: { ...process.env, TMPDIR: SCRATCH },
      ignoreDefaultArgs: SCRATCH === '/tmp' ? [] : ['--disable-dev-shm-usage'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--in-process-gpu',
      ],
    })
  }, 120_000)

  afterAll(async () => {
    await demo.browser?.close()
    await server?.stop()
    if (dataDir) rmSync(dirname(dataDir), { recursive: true, force: true })
  }, 30_000)

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const page of demo.browser?.contexts().flatMap((context) => context.pages()) ?? [])
      console.warn(`\n${task.name}, at ${page.url()}:\n${await seen(page)}`)
  })

  /** A new browser window in which this person has signed in through the screen. */
  async function signIn(
    person: 'ana' | 'sofia' | 'tomas' | 'admin',
    options: Options = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const context = await demo.browser!.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'es-CL',
      ...options,
      baseURL: demo.address,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto('/')
    await page.getByLabel('Correo').fill(`${person}@demo.atiende.cl`)
    await page.locator('input[type=password]').fill('demo-atiende-2026')
    await page.getByRole('button', { name: 'Ingresar' }).click()
    await page.getByRole('navigation').first().waitFor({ state: 'attached' })
    return { page, context }
  }

  return { demo, signIn }
}

const MOST_SEEN = 4000

/** What somebody in front of the page would read there: its beginning, and its end, where what opened over it stands. */
async function seen(page: Page): Promise<string> {
  const all = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String)
  return all.length > 2 * MOST_SEEN ? `${all.slice(0, MOST_SEEN)}\n…\n${all.slice(-MOST_SEEN)}` : all
}

/** Waits until what fades in or out is there or gone: half faded, its colours are nobody's choice. */
async function settled(page: Page) {
  await page.waitForFunction(() => {
    const { document } = globalThis as unknown as {
      document: { getAnimations: () => { effect: { getComputedTiming: () => { endTime: number } } | null }[] }
    }
    return document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Infinity)
  })
}

/** Fails when axe finds something that keeps a person from using this screen. */
export async function expectAccessible(page: Page) {
  await page.locator('h1').first().waitFor({ state: 'attached' }) // what is around a page may be there before it is
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          root: unknown,
          options: unknown,
        ) => Promise<{
          violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run((globalThis as unknown as { document: unknown }).document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      resultTypes: ['violations'], // what is well need not be told node by node
    })
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 4)
          .join(' | ')})`,
    )
  })
  expect(found).toEqual([])
}

/** Keeps a picture of the page under `.cache/pictures`, to be looked at. */
export async function picture(page: Page, name: string) {
  if (process.env.CI) return // nobody looks at them there
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
