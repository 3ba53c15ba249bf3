import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { formHeaders, formWith, PNG } from '../../features/files/server/files.builders.ts'
import { soundForm } from '../../features/visit-forms/server/visit-forms.builders.ts'
import { dataFolder, inside, killAndWait, postmasterPid, type Program, spawnProgram } from './testing/program.ts'

const REPORTS = 40
const PHONES = 4
const CRASHES = 2
const PASSWORD = 'una clave larga y buena 2026'
const JSON_TYPE = { 'content-type': 'application/json' }

/** A report of a phone: its parts have the ids that the phone gave them. */
type Task = { visitId: string; fileId: string; reportId: string; timeId: string; commitmentId: string }
type Receipt = { reportId: string; number: number; receivedAt: string }

/** An installation with a form and visits of its administrator, each with its case. */
async function setUp({ address }: Program) {
  let cookie = ''
  const post = async (path: string, body: unknown = {}) => {
    const headers = { cookie, ...JSON_TYPE }
    const answer = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const made = async (path: string, body?: unknown) => (await (await post(path, body)).json()) as { id: string }
  const get = async (path: string) => (await fetch(address + path, { headers: { cookie } })).json()
  const email = 'admin@prueba.cl'
  await post('/api/setup', { company: 'Prueba', name: 'Alicia', email, password: PASSWORD, language: 'es' })
  const signedIn = await post('/api/auth/sign-in/email', { email, password: PASSWORD })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { me, commitmentTypes } = (await get('/api/visits/pack')) as {
    me: { id: string }
    commitmentTypes: { id: string }[]
  }
  const form = soundForm()
  const fields = [...form.sections[0]!.fields, { kind: 'photo', key: 'fotos', label: 'Fotos' }]
  const sections = [{ ...form.sections[0]!, fields }]
  const { id: formId } = await made('/api/visit-forms', { name: 'Mantención', form: { ...form, sections } })
  await post(`/api/visit-forms/${formId}/publish`)
  const { id: customerId } = await made('/api/customers', { name: 'Cliente' })
  const tasks: Task[] = []
  while (tasks.length < REPORTS) {
    const { id } = await made('/api/cases', { customerId, subject: 'x', description: '<p>x</p>', channel: 'phone' })
    const { id: visitId } = await made(`/api/cases/${id}/visits`, { formId, technicianIds: [me.id] })
    const [fileId, reportId, timeId, commitmentId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
    tasks.push({ visitId, fileId, reportId, timeId, commitmentId })
  }
  return { cookie, tasks, personId: me.id, typeId: commitmentTypes[0]!.id }
}

test.each([
  {
    what: 'the program',
    crash: async (program: Program, dataDir: string) => {
      program.kill('SIGKILL')
      await program.ended
      const next = await spawnProgram({ dataDir, port: Number(new URL(program.address).port) })
      await next.ready()
      return next
    },
  },
  {
    what: 'the database',
    crash: async (program: Program, dataDir: string) => {
      await killAndWait(postmasterPid(dataDir)!)
      await program.ready()
      return program
    },
  },
])(
  `kill -9 of $what ${CRASHES} times while ${REPORTS} reports with a photo arrive: what has a receipt is there, all of it once`,
  async ({ crash }) => {
    const dataDir = dataFolder()
    let program = await spawnProgram({ dataDir })
    await program.ready()
    const { cookie, tasks, personId, typeId } = await setUp(program)
    const receipts = new Map<string, Receipt>()

    /** Sends until there is an answer, as a phone does. */
    const put = async (path: string, body: BodyInit, headers: Record<string, string>): Promise<unknown> => {
      for (;;) {
        const answer = await fetch(program.address + path, {
          method: 'PUT',
          headers: { cookie, ...headers },
          body,
        }).catch(() => undefined)
        const text = await answer?.text().catch(() => undefined)
        if (answer?.ok && text) return JSON.parse(text)
        if (answer && !answer.ok && answer.status !== 503) throw new Error(`${path}: ${answer.status} ${text}`)
        await sleep(5)
      }
    }
    const waiting = [...tasks]
    const phone = async () => {
      for (let task = waiting.shift(); task; task = waiting.shift()) {
        const { visitId, fileId, reportId, timeId, commitmentId } = task
        await put(`/api/files/${fileId}`, new Uint8Array(formWith(PNG, 'foto.png')), formHeaders)
        const now = Date.now()
        const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
        const report = {
          id: reportId,
          formVersion: 1,
          answers: { trabajo: 'Listo', fotos: [{ fileId }] },
          times: { arrivedAt: at(-60), departedAt: at(-10) },
          summary: reportId,
          timeEntries: [{ id: timeId, personId, mode: 'onSite', startedAt: at(-60), workedMinutes: 50 }],
          commitments: [{ id: commitmentId, typeId, description: 'Volver', responsibleId: personId, dueAt: at(9999) }],
        }
        const receipt = await put(`/api/visits/${visitId}/report`, JSON.stringify(report), JSON_TYPE)
        receipts.set(visitId, receipt as Receipt)
      }
    }
    const crashing = async () => {
      for (let crashes = 1; crashes <= CRASHES; crashes++) {
        while (receipts.size < (crashes * REPORTS) / (CRASHES + 1)) await sleep(2)
        program = await crash(program, dataDir)
      }
    }
    await Promise.all([crashing(), ...Array.from({ length: PHONES }, phone)])

    expect(receipts.size).toBe(REPORTS)
    const rows = await inside(
      dataDir,
      `select r.visit_id, r.id, r.number, r.received_at, v.state,
        (select count(*)::int from visit_events where visit_id = v.id and kind = 'reported') as told,
        (select count(*)::int from entries where case_id = v.case_id and body_text like '%' || r.id || '%') as entries,
        (select array_agg(t.id) from time_entries t where t.case_id = v.case_id) as time,
        (select array_agg(c.id) from commitments c where c.case_id = v.case_id) as commitments,
        (select array_agg(f.id) from visit_report_files k join files f on f.id = k.file_id and f.attached
          where k.report_id = r.id) as files
      from visit_reports r join visits v on v.id = r.visit_id`,
    )
    const found = new Map(rows.map(({ visit_id, received_at, ...row }) => [visit_id, { ...row, at: received_at }]))
    expect(rows).toHaveLength(REPORTS)
    for (const { visitId, reportId: id, timeId, commitmentId, fileId } of tasks) {
      const once = { id, number: 1, state: 'done', told: 1, entries: 1 }
      expect(found.get(visitId)).toMatchObject({
        ...once,
        time: [timeId],
        commitments: [commitmentId],
        files: [fileId],
      })
      expect(receipts.get(visitId)).toMatchObject({ reportId: id, number: 1 })
      expect(new Date(receipts.get(visitId)!.receivedAt)).toEqual(found.get(visitId)!.at)
    }
    const onDisk = await readdir(join(dataDir, 'files'), { recursive: true })
    expect(tasks.filter(({ fileId }) => !onDisk.includes(join(fileId.slice(-2), fileId)))).toEqual([])
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  },
  600_000,
)
