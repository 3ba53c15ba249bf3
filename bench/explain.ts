import { parseArgs } from 'node:util'
import pg from 'pg'
import { capture } from './bare.ts'
import { type Desk, seeded, startDesk } from './desk.ts'
import { prepareOperations } from './operations.ts'

// Shows how the database answers each statement of an operation: node bench/explain.ts --only list --turn 3
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    only: { type: 'string' },
    turn: { type: 'string', default: '0' },
    plan: { type: 'boolean', default: false },
    kept: { type: 'boolean', default: false },
    timing: { type: 'boolean', default: false },
  },
})
const cases = Number(values.size)
const dataDir = seeded(cases, values.kept ? 'kept' : undefined)
const captured = await capture(cases, dataDir, async (desk: Desk) =>
  (await prepareOperations(desk.connection)).filter(({ key }) => !values.only || values.only.split(',').includes(key)),
)
const desk = await startDesk(cases, dataDir)
const client = new pg.Client(desk.connection)
await client.connect()
for (const [key, turns] of captured) {
  for (const { text, values: parameters } of turns[Number(values.turn) % turns.length]!) {
    console.log(`\n== ${key}: ${text.replace(/\s+/g, ' ').slice(0, 160)}`)
    if (!parameters || /^\s*(begin|commit)/i.test(text)) continue
    await client.query('begin')
    for (let again = 0; again < 3; again++) {
      const { rows } = await client
        .query(`explain (analyze, buffers, timing ${values.timing ? 'on' : 'off'}) ${text}`, parameters)
        .catch((error) => ({
          rows: [{ 'QUERY PLAN': String(error) }],
        }))
      const lines = rows.map((row) => String((row as Record<string, string>)['QUERY PLAN']))
      if (again < 2) continue
      if (values.plan) console.log(lines.join('\n'))
      else console.log(lines.filter((line) => /Time|^ {2}Buffers|Planning|rror/.test(line)).join(' '), '|', lines[0])
    }
    await client.query('rollback')
  }
}
await client.end()
await desk.stop()
