import type readExcelFile from 'read-excel-file/node'
import { MOST_TEXT } from '../../file-text.rules.ts'

/** The names of all sheets and what stands in their cells, a line for each row. */
export async function readXlsx(bytes: Buffer, open: typeof readExcelFile): Promise<string> {
  let text = ''
  for (const { sheet, data } of await open(bytes)) {
    text += `${sheet}\n`
    for (const row of data) {
      const cells = row.filter((cell) => cell !== null && cell !== '').map(told)
      if (cells.length) text += `${cells.join(' ')}\n`
      if (text.length > MOST_TEXT) return text
    }
  }
  return text
}

const told = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))
