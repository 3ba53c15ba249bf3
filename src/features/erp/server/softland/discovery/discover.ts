import { panel as panelNames } from '../../../erp.contract.ts'
import type { Discovery } from '../../../erp-settings.contract.ts'
import { NotSoftland } from '../../erp.ts'
import { failureOf } from '../../failure.ts'
import { NEEDS } from '../modules.ts'
import type { Source } from '../source.ts'
import { readAccounts } from './accounts.ts'
import {
  readCompanies,
  readCompany,
  readFlag,
  readLacks,
  readServer,
  readSoftlandVersion,
  readWithout,
  readWritable,
  silentServer,
} from './facts.ts'
import { modulesFound, readSizes } from './modules-found.ts'
import { readSample } from './sample.ts'
import { NO_SERIALS, readSerials } from './serials.ts'
import { nobodyKnows, readSerialsFound } from './serials-found.ts'

type Asking = {
  /** Each statement stands by itself. */
  source: Source
  /** All statements of a question see the same moment. */
  ask: <T>(question: (source: Source) => Promise<T>) => Promise<T>
  at: string
}

/** Somebody waits for the answer: parts that begin after this are left empty. */
const LONGEST_MS = 8_000
const MOST_SLOW = 2
/** Without a connection nothing else will answer either. */
const LOST = new Set(['unreachable', 'notListening', 'silent', 'refused', 'interrupted', 'cut', 'notAccepting'])

/** All that can be found out about an ERP. A part that is denied, missing or slow is left empty and spoils no other. */
export async function discover({ source, ask, at }: Asking): Promise<Discovery> {
  if (source.has.lacking('cwtauxi')[0] === 'cwtauxi') throw new NotSoftland()
  const part = createParts()
  const server = await part(silentServer(source), () => readServer(source))
  const encrypted = await part(server.encrypted, () => readFlag(source, 'encrypted'))
  const snapshots = await part(server.snapshots, async () => (await readFlag(source, 'snapshots')) ?? server.snapshots)
  const sizes = await part([], () => readSizes(source))
  const there = new Set(sizes.map(({ name }) => name))
  const panels: Discovery['panels'] = []
  for (const panel of panelNames.options) {
    const unknown = NEEDS[panel].rows.map((table) => `${table} (?)`)
    panels.push({ panel, lacks: await part(unknown, () => readLacks(source, panel, there)) })
  }
  return {
    at,
    server: { ...server, encrypted, snapshots },
    company: await part({ name: null, taxId: null }, () => readCompany(source)),
    softlandVersion: await part(null, () => readSoftlandVersion(source)),
    canWrite: await part([], () => readWritable(source)),
    panels,
    without: readWithout(source),
    accounts: await part([], () => readAccounts(source)),
    companies: await part([], () => readCompanies(source)),
    modules: await part([], async () => modulesFound(sizes)),
    ...(await part(NO_SERIALS, () => readSerials(source))),
    serialsFound: await part(nobodyKnows(source), () => ask(readSerialsFound)),
    // last: accounts of a large ledger take the longest
    sample: await part([], () => ask(readSample)),
  }
}

function createParts() {
  const until = performance.now() + LONGEST_MS
  let slow = 0
  return async <T>(otherwise: T, read: () => Promise<T>): Promise<T> => {
    if (performance.now() > until) return otherwise
    try {
      return await read()
    } catch (error) {
      const reason = failureOf(error)
      if (reason === 'slow') slow += 1
      if (LOST.has(reason) || slow > MOST_SLOW) throw error
      return otherwise
    }
  }
}
