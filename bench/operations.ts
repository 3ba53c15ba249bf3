import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { createRandom, type Random } from '../src/app/server/demo/random.ts'
import { createVocabulary } from './data/vocabulary.ts'
import type { Request } from './http-client.ts'
import { hoursOperations } from './operations-hours.ts'
import { knowledgeOperations } from './operations-knowledge.ts'
import { reportsOperations } from './operations-reports.ts'
import { visitsOperations } from './operations-visits.ts'

/** A job of the desk: the requests that do it once, different at every turn. */
export type Operation = {
  key: string
  name: string
  writes: boolean
  /** Who does it; any of those who are signed in when missing. */
  by?: 'supervisor'
  /** Measured with the reports, up to a million cases. */
  report?: true
  /** Milliseconds and jobs a second (8 callers) of the best of three established desks; undefined where not known. */
  best?: { ms: number; perSecond: number }
  /** Milliseconds that 99 of 100 must not exceed. */
  limitMs?: number
  /** Milliseconds that 99 of 100 must not exceed while eight callers ask at once. */
  limitTogetherMs?: number
  turns: (() => Request[])[]
  /** The same job on other rows, for bare SQL that leaves them in a state of its own. */
  bareTurns?: (() => Request[])[]
}

const SAMPLES = 200

/** What is asked for, chosen from the data: the same kinds of customers, cases and words whatever the size. */
export async function prepareOperations(connection: pg.ClientConfig): Promise<Operation[]> {
  const client = new pg.Client(connection)
  await client.connect()
  const random = createRandom('operations')
  const get =
    (path: string): (() => Request[]) =>
    () => [{ method: 'GET', path }]
  const column = async (statement: string, values: unknown[] = []) =>
    (await client.query<{ value: string }>(statement, values)).rows.map((row) => row.value)
  try {
    const searches = await searchTexts(client, random)
    const customers = await column(
      `select customer_id as value from cases group by customer_id having count(*) between 8 and 14
        order by md5(customer_id::text) limit ${SAMPLES}`,
    )
    const cases = await column(
      `select id as value from cases where number <= (select count(*) * 0.99 from cases) order by md5(id::text) limit ${SAMPLES}`,
    )
    const anyone = await column(
      `select id as value from customers where active order by md5(id::text) desc limit ${SAMPLES}`,
    )
    const { rare, frequent } = await someWords(client)
    const words = createVocabulary(createRandom('words'))
    const listed = (word: string) => get(`/api/cases?view=all&query=${encodeURIComponent(word)}`)
    return [
      {
        key: 'search',
        name: 'Search of a customer',
        writes: false,
        turns: searches.map((text) => get(`/api/customers?limit=10&query=${encodeURIComponent(text)}`)),
      },
      {
        key: 'overview',
        name: 'Customer screen',
        writes: false,
        best: { ms: 24, perSecond: 88 },
        turns: customers.map((id) => get(`/api/customers/${id}/overview`)),
      },
      {
        key: 'case',
        name: 'Case with its time line',
        writes: false,
        best: { ms: 45, perSecond: 42 },
        turns: cases.map((id) => () => [
          { method: 'GET', path: `/api/cases/${id}` },
          { method: 'GET', path: `/api/cases/${id}/timeline` },
        ]),
      },
      {
        key: 'list',
        name: 'Open list (50 rows)',
        writes: false,
        best: { ms: 147, perSecond: 11 },
        turns: [get('/api/cases?view=pending&limit=50')],
      },
      {
        key: 'rare',
        name: 'Rare word in conversations',
        writes: false,
        best: { ms: 47, perSecond: 45 },
        turns: rare.map(listed),
      },
      {
        key: 'frequent',
        name: 'Frequent word in conversations',
        writes: false,
        best: { ms: 155, perSecond: 12 },
        turns: frequent.map(listed),
      },
      {
        key: 'register',
        name: 'Register a situation',
        writes: true,
        best: { ms: 66, perSecond: 37 },
        turns: anyone.map((customerId) => {
          const subject = words.sentence(6)
          const description = `<p>${words.text()}</p>`
          const body = JSON.stringify({ customerId, subject, description, channel: 'phone' })
          return () => [{ method: 'POST', path: '/api/cases', body, headers: { 'idempotency-key': uuidv7() } }]
        }),
      },
      ...(await hoursOperations(client)),
      ...(await knowledgeOperations(client)),
      ...(await visitsOperations(client)),
      ...(await reportsOperations(client)),
    ]
  } finally {
    await client.end()
  }
}

/** As people type on the phone: half a name, a RUT with dots, digits of a phone, a serial, a name with an error. */
async function searchTexts(client: pg.Client, random: Random): Promise<string[]> {
  const { rows } = await client.query<
    Record<'name' | 'rut' | 'phone' | 'contact' | 'email' | 'serial' | 'number', string>
  >(
    `select c.name, c.tax_id as rut, k.phone, k.name as contact, k.email, e.serial,
      (select number::text from cases where customer_id = c.id limit 1) as number
      from customers c join contacts k on k.customer_id = c.id join equipment e on e.customer_id = c.id
      where e.serial is not null order by md5(k.id::text) limit ${SAMPLES}`,
  )
  return rows.map((row, n) => {
    const words = row.name.split(' ')
    const kinds = [
      words.slice(0, 2).join(' '),
      `${words[0]!.slice(0, 4)} ${words[1]!.slice(0, 4)}`,
      row.rut.replace(/^(\d\d)(\d{3})(\d{3})(.)$/, '$1.$2.$3-$4'),
      row.rut.slice(0, 6),
      row.phone,
      row.contact,
      row.email,
      row.serial,
      row.number ?? row.serial.slice(0, 8),
      withError(random, `${words[0]} ${words[1]}`),
    ]
    return kinds[n % kinds.length]!
  })
}

function withError(random: Random, text: string): string {
  const place = random.between(1, text.length - 2)
  return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2)
}

/** Words in about twenty texts, and words in about a third of all. */
async function someWords(client: pg.Client) {
  const { ranked } = createVocabulary(createRandom('words'))
  const candidates = [...ranked.slice(0, 12), ...ranked.filter((_, rank) => rank > 500 && rank % 37 === 0)]
  const { rows } = await client.query<{ word: string; count: number }>(
    `select word, (select count(*)::int from case_texts where words @@ to_tsquery('spanish_words', word || ':*')) as count
      from unnest($1::text[]) word`,
    [candidates],
  )
  const { rows: all } = await client.query<{ count: number }>('select count(*)::int as count from case_texts')
  const rare = rows.filter(({ count }) => count >= 15 && count <= 25).slice(0, SAMPLES)
  const share = (count: number) => Math.abs(count / all[0]!.count - 0.3)
  const frequent = rows.toSorted((one, other) => share(one.count) - share(other.count)).slice(0, 3)
  return { rare: rare.map((row) => row.word), frequent: frequent.map((row) => row.word) }
}
