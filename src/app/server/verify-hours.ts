import { verifyPromises } from '../../features/cases/server/promises/verify-promises.ts'
import { verifyLedgers } from '../../features/coverage/server/verify-ledgers.ts'
import { verifyTime } from '../../features/time-entries/server/verify-time.ts'
import { readConfig } from '../../platform/server/config.ts'
import { createDatabase, createPool, type Database } from '../../platform/server/database.ts'
import { isUpToDate } from '../../platform/server/migrate.ts'
import { consoleLanguage, StartProblem } from '../../platform/server/start-problem.ts'
import { borrowDatabase } from './borrow-database.ts'
import { shortJson, verifyText } from './verify-hours.text.ts'

const t = verifyText[consoleLanguage()]
const MOST_TOLD = 1000

/** 'allocation of charge 0196…' → de qué horas sale la imputación 0196… */
const inWords = (what: string) => {
  const known = Object.keys(t.what).find((beginning) => what.startsWith(beginning))
  return known ? t.what[known] + what.slice(known.length) : what
}

/** Computes hours, charged time and promised times anew from the facts. @returns whether nothing differs */
async function verify(db: Database): Promise<boolean> {
  const ledgers = await verifyLedgers(db)
  const time = await verifyTime(db)
  const promises = await verifyPromises(db)
  const all = [
    ...ledgers.differences.map((one) => ({ ...one, where: t.ledger(one.ledgerId) })),
    ...time.differences.map((one) => ({ ...one, where: t.entry(one.timeEntryId) })),
    ...promises.differences.map((one) => ({ ...one, where: t.case(one.caseId) })),
  ]
  for (const { where, what, stored, expected } of all)
    console.log(t.difference(where, inWords(what), shortJson(stored), shortJson(expected)))
  console.log(t.checked(ledgers.ledgers, ledgers.charges, time.entries, promises.cases))
  const cut = [ledgers, time, promises].some(({ differences }) => differences.length >= MOST_TOLD)
  console.log(all.length === 0 ? t.well : cut ? t.atLeast(all.length) : t.wrong(all.length))
  return all.length === 0
}

async function run(): Promise<boolean> {
  const config = readConfig(process.env, { dataDir: '.data/company', host: '127.0.0.1' })
  const borrowed = await borrowDatabase(config)
  if (!borrowed) {
    console.error(t.nothingThere(config.dataDir))
    return false
  }
  const pool = createPool(borrowed.connection)
  try {
    if (await isUpToDate(pool)) return await verify(createDatabase(pool))
    console.error(t.notUpToDate)
    return false
  } finally {
    await pool.end()
    await borrowed.giveBack()
  }
}

try {
  process.exit((await run()) ? 0 : 1)
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error)
  process.exit(1)
}
