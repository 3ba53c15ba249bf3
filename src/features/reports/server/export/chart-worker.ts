import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { chartHeight, chartOption } from '../../chart.ts'
import { initChart } from '../../echarts.ts'
import type { Drawing } from './chart-picture.ts'

// The thread in which charts are drawn: it gets a report as data and answers with the bytes of the picture.

const MARGIN = 24
const LINE = 18
const LETTER = 6.2
const SCALE = 2

const file = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)))
// the fonts of the papers: what the machine has is not asked, so the picture is the same everywhere
const fonts = ['Regular', 'Medium'].map((name) => file(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`))

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign]!)

/** Lines no longer than fits. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [])) {
    if (line && line.length + word.length >= letters) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

function chartSvg({ report, language, highest }: Drawing, inner: number): { svg: string; height: number } {
  const room = { language, width: inner, highest }
  const height = chartHeight(report, room)
  const option = chartOption(report, { ...room, theme: 'light', moves: false })
  if (!option) return { svg: textSvg([report.empty], 14, '#5b6b76', MARGIN), height: 40 }
  const chart = initChart(null, null, { renderer: 'svg', ssr: true, width: inner, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return { svg, height }
}

const textSvg = (lines: string[], size: number, color: string, from: number, weight = 400) =>
  lines
    .map(
      (line, place) =>
        `<text x="0" y="${from + place * LINE}" font-family="Roboto" font-size="${size}" font-weight="${weight}" fill="${color}">${escaped(line)}</text>`,
    )
    .join('')

function whole(drawing: Drawing): string {
  const { width, heading } = drawing
  const margin = heading.length ? MARGIN : 0
  const inner = width - 2 * margin
  const [title = '', ...rest] = heading
  const titles = heading.length ? wrapped(title, Math.floor(inner / (LETTER * 1.7))) : []
  const lines = rest.flatMap((line) => wrapped(line, Math.floor(inner / LETTER)))
  const top = heading.length ? margin + (titles.length + lines.length) * LINE + 14 : 0
  const chart = chartSvg(drawing, inner)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top + chart.height + margin}">
<rect width="100%" height="100%" fill="#ffffff"/>
<g transform="translate(${margin} 0)">${textSvg(titles, 18, '#1b2730', margin + 14, 500)}${textSvg(lines, 12.5, '#5b6b76', margin + 14 + titles.length * LINE)}</g>
<g transform="translate(${margin} ${top})">${chart.svg}</g></svg>`
}

function pictureOf(drawing: Drawing): Uint8Array<ArrayBuffer> {
  const drawer = new Resvg(whole(drawing), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: 'Roboto' },
  })
  const drawn = drawer.render()
  const png = Uint8Array.from(drawn.asPng())
  drawn.free()
  drawer.free()
  return png
}

await initWasm(file('@resvg/resvg-wasm/index_bg.wasm'))
parentPort!.on('message', (drawing: Drawing) => {
  const png = pictureOf(drawing)
  parentPort!.postMessage(png, [png.buffer])
})
