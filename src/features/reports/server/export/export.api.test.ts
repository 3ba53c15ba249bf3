import { extractText, getDocumentProxy } from 'unpdf'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { logTime } from '../../../time-entries/server/time-entries.builders.ts'
import { reportKeys } from '../../reports.contract.ts'
import { fileAt } from './export.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana Ñáñez' })
const HOURS = '/api/reports/hours-charged'
const RANGE = 'from=2026-06-01&until=2026-06-30'

await app.db.insertInto('company').values({ name: 'Ñandú Ltda.', taxId: '761234560', createdAt: new Date() }).execute()
const tricky = await addCustomer(ana, { name: '=HYPERLINK("http://x";"Aquí")' })
const andes = await addCustomer(ana, { name: 'Andes; «Güiña» SpA' })
const work = ({ customer, id }: Awaited<ReturnType<typeof addCoverage>>) => ({
  customerId: customer.id,
  coverageId: id,
})
const first = work(await addCoverage(sofia, { customerId: tricky.id }))
const second = work(await addCoverage(sofia, { customerId: andes.id }))
await logTime(ana, { ...first, workedMinutes: 90, note: 'Revisión\nde acentuación: áéíóú ñ' })
await logTime(ana, { ...second, workedMinutes: 45 })
await logTime(sofia, { ...second, workedMinutes: 1440 })
await logTime(sofia, { ...second, workedMinutes: 60 })

const file = (url: string, client = sofia) => fileAt(app, client, url)
/** Programs read a duration as the moment so long after day zero of sheets. */
const inMinutes = (cell: unknown) => (cell instanceof Date ? (cell.getTime() - Date.UTC(1899, 11, 30)) / 60_000 : cell)
const textOf = async (bytes: Buffer) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: true })
  const page = await pdf.getPage(1)
  return { text: text.replace(/\s+/g, ' '), pages: pdf.numPages, view: page.view }
}

describe('a report as CSV', () => {
  test('has every row with whole minutes, then the totals; a formula stays a text', async () => {
    const { status, headers, bytes } = await file(`${HOURS}.csv?${RANGE}`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-row-count': '3',
      'content-disposition': 'attachment; filename="horas-imputadas-por-responsable-2026-06-20.csv"',
    })
    expect(bytes.toString().split('\r\n')).toEqual([
      '\ufeffQuién trabajó;Cliente atendido;Trabajos;Tiempo real (min);Imputado (min)',
      `Ana Ñáñez;"'=HYPERLINK(""http://x"";""Aquí"")";1;90;90`,
      'Ana Ñáñez;"Andes; «Güiña» SpA";1;45;45',
      'Sofía;"Andes; «Güiña» SpA";2;1500;1500',
      'Total;;4;1635;1635',
      '',
    ])
  })

  test('has the heads alone where there is no row', async () => {
    const { headers, bytes } = await file(`${HOURS}.csv?from=2020-01-01&until=2020-01-31`)
    expect(headers['x-row-count']).toBe('0')
    expect(bytes.toString()).toBe('\ufeffQuién trabajó;Cliente atendido;Trabajos;Tiempo real (min);Imputado (min)\r\n')
  })

  test('shows days and instants as they are written in Chile, by its clock', async () => {
    const customer = await addCustomer(ana, { name: 'Con un caso' })
    await registerCase(ana, { customerId: customer.id, subject: 'Cámara dañada' })
    const { bytes } = await file(`/api/reports/cases-of-customer.csv?customerId=${customer.id}`)
    expect(bytes.toString()).toContain('Cámara dañada')
    expect(bytes.toString()).toContain(';20-06-2026 11:00;')
  })
})

describe('a report as a workbook', () => {
  test('has real numbers, durations and sums; a formula is a text', async () => {
    const { status, headers, bytes } = await file(`${HOURS}.xlsx?${RANGE}`)
    expect([status, headers['x-row-count']]).toEqual([200, '3'])
    const [rows, notes] = await readWorkbook(bytes)
    expect(rows!.sheet).toBe('Horas imputadas por responsable')
    expect(rows!.data.map((row) => row.map(inMinutes))).toEqual([
      ['Quién trabajó', 'Cliente atendido', 'Trabajos', 'Tiempo real', 'Imputado'],
      ['Ana Ñáñez', '=HYPERLINK("http://x";"Aquí")', 1, 90, 90],
      ['Ana Ñáñez', 'Andes; «Güiña» SpA', 1, 45, 45],
      ['Sofía', 'Andes; «Güiña» SpA', 2, 1500, 1500],
      ['Total', null, 4, 1635, 1635],
    ])
    expect(notes!.sheet).toBe('Qué se pidió')
    expect(notes!.data).toContainEqual(['Rango', '01-06-2026 al 30-06-2026'])
    expect(notes!.data).toContainEqual(['Generado', '20-06-2026 11:00'])
    expect(notes!.data.flat()).toContain('Tiempo imputado')
  })

  test('has real days', async () => {
    const { bytes } = await file(`${HOURS}/drill.xlsx?${RANGE}&column=workedMinutes`)
    const [rows] = await readWorkbook(bytes)
    expect(rows!.data[1]![0]).toEqual(new Date('2026-06-15T00:00:00Z'))
  })
})

describe('a report as a paper', () => {
  test('has the letterhead, what was asked, every row, the sums of groups and of all, and what it means', async () => {
    const { status, headers, bytes } = await file(`${HOURS}.pdf?${RANGE}`)
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    const { text, view } = await textOf(bytes)
    for (const said of ['Ñandú Ltda.', 'RUT 76.123.456-0', 'Rango 01-06-2026 al 30-06-2026', 'Al 20-06-2026 11:00'])
      expect(text).toContain(said)
    expect(text).toContain('Total Ana Ñáñez 2 2 h 15 min 2 h 15 min')
    expect(text).toContain('Total 4 27 h 15 min 27 h 15 min')
    expect(text).toContain('Tiempo imputado. Los minutos descontados')
    expect(view).toEqual([0, 0, 612, 792])
  })

  test('lies when it has many columns, and is as large as was asked', async () => {
    const { bytes } = await file(`/api/reports/statistics-by-responsible.pdf?${RANGE}&paper=a4`)
    const { view } = await textOf(bytes)
    expect(view.map(Math.round)).toEqual([0, 0, 842, 595])
    const { status, bytes: problem } = await file(`${HOURS}.pdf?paper=a0`)
    expect([status, JSON.parse(problem.toString()).errors[0].field]).toEqual([422, 'paper'])
  })
})

describe('a report as a picture', () => {
  test('is a PNG of twice the size, whether there is something to draw or not', async () => {
    for (const range of [RANGE, 'from=2020-01-01&until=2020-01-31']) {
      const { status, headers, bytes } = await file(`${HOURS}.png?${range}`)
      expect([status, headers['content-type']]).toEqual([200, 'image/png'])
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      expect(bytes.readUInt32BE(16)).toBe(1800)
    }
  })

  test('is refused where a report has no chart', async () => {
    const { status, bytes } = await file(`/api/reports/cases-of-customer.png?customerId=${andes.id}`)
    expect([status, JSON.parse(bytes.toString()).code]).toEqual([422, 'report.no_chart'])
  })
})

describe('what a figure was counted from', () => {
  test('has every fact, whatever the page of the screen, and what each adds to the figure', async () => {
    const { headers, bytes } = await file(`${HOURS}/drill.csv?${RANGE}&row=${ana.id}&column=workedMinutes&limit=1`)
    expect(headers['x-row-count']).toBe('2')
    const lines = bytes.toString().trimEnd().split('\r\n')
    expect(lines[0]!.split(';').at(-1)).toBe('Cuenta en «Tiempo real» (min)')
    expect(lines.slice(1, -1).map((line) => line.split(';')[0])).toEqual(['15-06-2026', '15-06-2026'])
    expect(lines.at(-1)!.split(';').at(-1)).toBe('135')
  })

  test('has no row of totals where its rows are what is counted', async () => {
    const { headers, bytes } = await file(`${HOURS}/drill.csv?${RANGE}&column=works`)
    const lines = bytes.toString().trimEnd().split('\r\n')
    expect([headers['x-row-count'], lines.length]).toEqual(['4', 5])
    const [rows] = await readWorkbook((await file(`${HOURS}/drill.xlsx?${RANGE}&column=works`)).bytes)
    expect(rows!.data).toHaveLength(5)
  })
})

describe('files of reports', () => {
  /** Papers and pictures take seconds each: of reports that differ in what they are made of. */
  const papered = new Set<string>(['cases-of-customer', 'commitments-by-type', 'hours-used-vs-contracted'])

  test('are to be had of every report, in every form', { timeout: 180_000 }, async () => {
    for (const key of reportKeys) {
      const asked = key === 'cases-of-customer' ? `customerId=${andes.id}` : ''
      const { chart } = (await sofia.get(`/api/reports/${key}?${asked}`)).body
      for (const format of ['csv', 'xlsx', ...(papered.has(key) ? ['pdf', 'png'] : [])]) {
        const { status } = await file(`/api/reports/${key}.${format}?${asked}`)
        expect({ key, format, status }).toEqual({ key, format, status: format === 'png' && !chart ? 422 : 200 })
      }
      for (const format of ['csv', 'xlsx'])
        expect((await file(`/api/reports/${key}/drill.${format}?${asked}`)).status).toBe(200)
    }
  })

  test('are refused as the report itself is, in words and not as half a file', async () => {
    for (const format of ['csv', 'xlsx', 'pdf', 'png']) {
      const refused = await file(`${HOURS}.${format}?from=2026-02-30&colour=red`)
      expect([refused.status, refused.headers['content-type']]).toEqual([
        422,
        'application/problem+json; charset=utf-8',
      ])
      expect((await file(`${HOURS}.${format}`, ana)).status).toBe(403)
      expect((await file(`/api/reports/none.${format}`)).status).toBe(404)
    }
    expect((await file(`${HOURS}/drill.csv?column=none`)).status).toBe(422)
    expect((await file(`${HOURS}.docx`)).status).toBe(404)
  })
})
