import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test, vi } from 'vitest'
import type { Account, PanelData } from '../../features/erp/erp.contract.ts'
import type {
  DocumentHead,
  DocumentPanel,
  DocumentStatement,
  ErpDocument,
} from '../../features/erp/erp-documents.contract.ts'
import type { ErpChoices } from '../../features/erp/erp-settings.contract.ts'
import { writeSoftlandDemo } from '../../features/erp/server/demo/load.ts'
import { saveErp, usual } from '../../features/erp/server/settings/settings.builders.ts'
import {
  accountByHand,
  notBookedByHand,
  type RawTables,
  readRawTables,
} from '../../features/erp/server/testing/by-hand.ts'
import type { Overview } from '../overview/overview.contract.ts'
import { accountSigns } from '../web/screens/attend/account-signs.ts'
import { addClients } from './demo/clients.ts'
import { createRandom } from './demo/random.ts'
import { createRows } from './demo/rows.ts'
import { cloneDatabase, startTestApp } from './testing/harness.ts'

const TODAY = '2026-11-23'
const NOW = new Date(`${TODAY}T15:00:00Z`)
let now = NOW
const A_YEAR_AGO = '2025-11-23'

const rows = createRows()
const made = addClients(createRandom('demo'), rows, { since: new Date('2025-06-01T12:00:00Z'), today: TODAY })
const [andes, north] = await Promise.all(
  [made.softland, made.second].map(async (demo) => {
    const connection = await cloneDatabase('template1')
    await writeSoftlandDemo(connection, demo)
    const client = new pg.Client(connection)
    await client.connect()
    // what terms of payment give is not what the accounting wrote
    await client.query(`update softland.cwtconv set "CveDias" = "CveDias" + 45 where "CveDias" > 0`)
    await client.end()
    return { connection, raw: await readRawTables(connection) }
  }),
)
const app = await startTestApp({ softland: andes!.connection, now: () => now })
await rows.write(app.db, ['customers'])
await app.db.insertInto('customerErpCodes').values(made.secondCodes).execute()
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')

const RAW = new Map([
  [1, andes!.raw],
  [2, north!.raw],
])
/** Every customer with its code in each company. */
const customers = rows.all('customers').flatMap(({ id, name, erp_code: first }) => {
  const second = made.secondCodes.find(({ customerId }) => customerId === id)
  const codes = [first && { company: 1, code: String(first) }, second && { company: 2, code: second.code }]
  const known = codes.filter((one) => typeof one === 'object' && one !== null)
  return known.length ? [{ id: String(id), name: String(name), codes: known }] : []
})

/** What was looked at: a demonstration without it would prove nothing. */
const seen = {
  several: 0,
  late: 0,
  later: 0,
  inFavour: 0,
  instalments: 0,
  waiting: 0,
  paid: 0,
  foreign: 0,
  products: 0,
}

const overdueBy: Record<ErpChoices['dueBy'], number[]> = { accounting: [], terms: [] }

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const totalOf = (all: { total: number }[]) => sum(all.map(({ total }) => total))
const balanceOf = (all: { balance: number }[]) => sum(all.map(({ balance }) => balance))
const body = async <T>(url: string): Promise<T> => {
  const answer = await ana.get(url)
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
/** A panel as it is just now, when the ERP has told it. */
async function panel<T>(id: string, address: string, company: number): Promise<T> {
  const at = `/api/customers/${id}/erp/${address}?company=${company}`
  let answer = await body<{ data: T; refreshing: boolean }>(`${at}&refresh=true`)
  for (; answer.refreshing; answer = await body(at)) await sleep(20)
  return answer.data
}

/** The ERP is spared: who asks too much of it at once is told that it is away. */
async function fewAtOnce<One, Answer>(all: One[], ask: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let place = 0; place < all.length; place += 3)
    answers.push(...(await Promise.all(all.slice(place, place + 3).map(ask))))
  return answers
}

/** Reads both companies in this way from now on. */
async function readBy(dueBy: ErpChoices['dueBy']) {
  const choices = { ...usual, dueBy }
  const saved = await saveErp(admin, { choices, others: [{ database: north!.connection.database, choices }] })
  expect(saved.status).toBe(200)
  for (const company of [1, 2])
    await vi.waitFor(
      async () => expect((await ana.get(`/api/erp?company=${company}&refresh=true`)).body.companyName).toBeTruthy(),
      { timeout: 20_000 },
    )
}

describe.each(['accounting', 'terms'] as const)('due by %s, the account is the same everywhere', (dueBy) => {
  test('both companies are read so', () => readBy(dueBy))

  test.each(customers)('for $name', async ({ id, codes }) => {
    const accounts: Account[] = []
    for (const { company, code } of codes) {
      const account = await panel<Account>(id, 'account', company)
      asByHand(account, RAW.get(company)!, code, dueBy)
      addsUp(account)
      await asInStatements(id, company, account)
      accounts.push(account)
    }
    // what the screen of the customer begins with
    const overview = await body<Overview>(`/api/customers/${id}/overview`)
    const told = overview.accounts.filter(({ hasCode }) => hasCode)
    expect(told.map(({ reading }) => reading.data)).toEqual(accounts)
    const together = (part: (account: Account) => number) => sum(accounts.map(part))
    expect(overview.accountsTogether).toMatchObject({
      missing: [],
      sum: {
        bookedBalance: together((one) => one.bookedBalance),
        documentedBalance: together((one) => one.documentedBalance),
        overdue: together((one) => one.overdue),
        notBooked: together((one) => totalOf(one.notBooked)),
      },
    })
    expect(await sameDebt(id, overview)).toBe(together((one) => one.overdue))
    overdueBy[dueBy].push(together((one) => one.overdue))
    seen.several += Number(accounts.length > 1)
  })
})

function asByHand(account: Account, raw: RawTables, code: string, dueBy: ErpChoices['dueBy']) {
  const choices = { accounts: [], dueBy }
  const hand = accountByHand(raw, code, TODAY, choices)
  expect(account).toMatchObject({
    bookedBalance: hand.bookedBalance,
    documentedBalance: hand.documentedBalance,
    overdue: hand.overdue,
  })
  expect(totalOf(account.notBooked)).toBe(totalOf(notBookedByHand(raw, code, TODAY, choices)))
  seen.waiting += account.notBooked.length
}

/** The lines of an account add up to its sums: what is late, what is not due yet and what is in favour is all there is. */
function addsUp({ documents, documentedBalance, overdue, oldestDueOn }: Account) {
  const late = documents.filter(({ daysOverdue }) => daysOverdue > 0)
  const inFavour = documents.filter(({ balance }) => balance < 0)
  const later = documents.filter(({ balance, dueOn }) => balance > 0 && !(dueOn && dueOn < TODAY))
  expect(balanceOf(late)).toBe(overdue)
  expect(oldestDueOn).toBe(late[0]?.dueOn ?? null)
  expect(balanceOf([...late, ...inFavour, ...later])).toBe(documentedBalance)
  expect(late.length + inFavour.length + later.length).toBe(documents.length)
  for (const { charges, payments, balance } of documents) expect(charges - payments).toBe(balance)
  seen.late += late.length
  seen.inFavour += inFavour.length
  seen.later += later.length
  seen.instalments += documents.filter(({ instalment }) => instalment).length
}

/** Each line of an account is what its statement comes to, to the last movement. */
async function asInStatements(id: string, company: number, { documents }: Account) {
  for (const same of Map.groupBy(documents, ({ type, number }) => `${type} ${number}`).values()) {
    const statement = await statementOf(id, company, same[0]!)
    agreesWithItself(statement!)
    expect([same[0]!.number, statement!.balance]).toEqual([same[0]!.number, balanceOf(same)])
  }
}

/** The mark beside the name, the panel, and who may be served: all of one debt. */
async function sameDebt(id: string, overview: Overview) {
  const { overdue } = accountSigns(overview)
  expect({ panel: overview.accountsTogether!.sum!.overdue, serve: overview.serve.debt?.overdue }).toEqual({
    panel: overdue,
    serve: overdue,
  })
  expect((await body<Overview['serve']>(`/api/customers/${id}/serve`)).debt?.overdue).toBe(overdue)
  return overdue
}

describe('documents are the same in every list, file and page', () => {
  test.each(customers)('for $name', async ({ id, codes }) => {
    for (const { company } of codes) {
      const account = await panel<Account>(id, 'account', company)
      const sales = await sameDocuments(id, company, 'invoices')
      await sameDocuments(id, company, 'quotations')
      await sameDocuments(id, company, 'salesNotes')
      await fewAtOnce(sales, async ({ bookedAs, net, tax, total }) => {
        expect(net + tax!).toBe(total)
        // its own page has its statement, which is the line of the account; what is paid has none there
        const statement = bookedAs && (await statementOf(id, company, bookedAs))
        if (statement) agreesWithItself(statement)
        const open = account.documents.filter((one) => one.type === bookedAs?.type && one.number === bookedAs.number)
        expect([bookedAs, statement?.balance ?? 0]).toEqual([bookedAs, balanceOf(open)])
        seen.paid += Number(statement?.balance === 0)
      })
      const waiting = sales.filter(({ booked, issuedOn }) => !booked && issuedOn! >= A_YEAR_AGO)
      expect(totalOf(waiting)).toBe(totalOf(account.notBooked))
      await boughtAsSold(id, company, sales)
    }
  })
})

/** What the panel shows, the whole list, both files and the page of each document. @returns the documents whole */
async function sameDocuments(id: string, company: number, kind: DocumentPanel): Promise<ErpDocument[]> {
  const heads = await allHeads(id, company, kind)
  await inFiles(id, company, kind, heads)
  const at = (ref: string) => `/api/customers/${id}/erp/documents/${kind}/${encodeURIComponent(ref)}?company=${company}`
  const all = await fewAtOnce(heads, async ({ ref }) => (await body<{ document: ErpDocument }>(at(ref))).document)
  expect(all).toMatchObject(heads)
  const shown = await panel<PanelData[typeof kind]>(id, kind === 'salesNotes' ? 'sales-notes' : kind, company)
  const known = new Map(all.map((one) => [one.ref, one]))
  for (const { ref, net, total, lines } of shown.items) expect(known.get(ref!)).toMatchObject({ net, total, lines })
  expect(shown.items.length).toBe(all.length)
  seen.foreign += heads.filter(({ currency }) => currency !== 'CLP').length
  return all
}

describe('forty days later, by the last copies, while more falls due', () => {
  test.each(customers)('for $name', async ({ id, codes }) => {
    now = NOW
    const before = await Promise.all(codes.map(({ company }) => panel<Account>(id, 'account', company)))
    now = new Date('2027-01-02T15:00:00Z')
    const overview = await body<Overview>(`/api/customers/${id}/overview`)
    const late = before.flatMap(({ documents }) =>
      documents.filter(({ balance, dueOn }) => balance > 0 && dueOn && dueOn < '2027-01-02'),
    )
    expect(await sameDebt(id, overview)).toBe(sum(late.map(({ balance }) => balance)))
  })
})

/** Products acquired are what the lines of the documents come to. */
async function boughtAsSold(id: string, company: number, sales: ErpDocument[]) {
  const { items } = await panel<PanelData['products']>(id, 'products', company)
  const lines = sales
    .filter(({ kind }) => kind !== 'debitNote')
    .flatMap(({ kind, lines }) => lines.map((line) => Object.assign(line, { sign: kind === 'creditNote' ? -1 : 1 })))
  for (const { code, quantity, net } of items) {
    const own = lines.filter(({ productCode }) => productCode === code)
    const signed = (part: 'quantity' | 'net') => sum(own.map((line) => line.sign * Math.abs(line[part])))
    expect([code, quantity, net]).toEqual([code, signed('quantity'), signed('net')])
  }
  seen.products += items.length
}

async function statementOf(id: string, company: number, { type, number }: { type: string; number: number }) {
  const at = `/api/customers/${id}/erp/statement?type=${encodeURIComponent(type)}&number=${number}&company=${company}`
  return (await body<{ statement: DocumentStatement | null }>(at)).statement
}

/** The last line is the balance, and the columns add up to their sums. */
function agreesWithItself({ movements, charges, payments, balance, more }: DocumentStatement) {
  expect(more).toBe(false)
  expect({ charges, payments, balance }).toEqual({
    charges: sum(movements.map(({ charge }) => charge)),
    payments: sum(movements.map(({ payment }) => payment)),
    balance: movements.at(-1)!.balance,
  })
  expect(charges - payments).toBe(balance)
}

async function allHeads(id: string, company: number, kind: DocumentPanel, cursor = ''): Promise<DocumentHead[]> {
  const at = `/api/customers/${id}/erp/documents?panel=${kind}&company=${company}&limit=20${cursor && `&cursor=${cursor}`}`
  const page = await body<{ items: DocumentHead[]; nextCursor: string | null }>(at)
  return page.nextCursor === null
    ? page.items
    : [...page.items, ...(await allHeads(id, company, kind, encodeURIComponent(page.nextCursor)))]
}

/** Both files tell the number, net and total of each document of the list. */
async function inFiles(id: string, company: number, kind: DocumentPanel, heads: DocumentHead[]) {
  const at = (ending: string) => `/api/customers/${id}/erp/documents.${ending}?panel=${kind}&company=${company}`
  const expected = heads.map(({ number, net, total }) => [number, net, total])
  const csv = (await body<string>(at('csv')))
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))
  expect(columnsOf(csv, (cell) => Number(String(cell).replace(',', '.')))).toEqual(expected)
  const { rawPayload } = await app.app.fastify.inject({ url: at('xlsx'), headers: { cookie: ana.cookie } })
  const [sheet] = (await readWorkbook(rawPayload)) as unknown as { data: unknown[][] }[]
  expect(columnsOf(sheet!.data, Number)).toEqual(expected)
}

function columnsOf([heads, ...lines]: unknown[][], read: (cell: unknown) => number) {
  const places = ['Número', 'Neto', 'Total'].map((name) => heads!.findIndex((head) => String(head) === name))
  return lines.map((line) => places.map((place) => read(line[place])))
}

test('the demonstration has all of it to look at', () => {
  expect(customers.length).toBeGreaterThan(50)
  expect(overdueBy.terms).not.toEqual(overdueBy.accounting)
  expect(Object.entries(seen).filter(([, count]) => count < 5)).toEqual([])
})
