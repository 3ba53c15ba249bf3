import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { cleanText, MOST_TEXT, saysSomething } from '../../file-text.rules.ts'
import { decodeText } from './decode-text.ts'
import type { Reading, TextFound } from './extract-text.ts'
import { readPdf } from './read-pdf.ts'
import { readXlsx } from './read-xlsx.ts'

// The thread in which the text of one file is read: it gets its path and answers with the text, or why there is none.

const { path, kind } = workerData as Reading
/** As much as the longest text takes in UTF-8. */
const MOST_BYTES = MOST_TEXT * 4

function beginning(): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(MOST_BYTES)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** The libraries are loaded before anything is read: that one is missing is not the fault of the file. */
async function readerOf(): Promise<() => Promise<string>> {
  if (kind === 'pdf') {
    const { getDocumentProxy } = await import('unpdf')
    const bytes = new Uint8Array(readFileSync(path))
    return () => readPdf(bytes, getDocumentProxy)
  }
  if (kind === 'docx') {
    const { default: mammoth } = await import('mammoth')
    const buffer = readFileSync(path)
    return async () => (await mammoth.extractRawText({ buffer })).value
  }
  if (kind === 'xlsx') {
    const { default: readExcelFile } = await import('read-excel-file/node')
    const bytes = readFileSync(path)
    return () => readXlsx(bytes, readExcelFile)
  }
  const bytes = beginning()
  return async () => decodeText(bytes)
}

async function read(): Promise<TextFound> {
  const reader = await readerOf()
  try {
    const text = cleanText(await reader())
    return saysSomething(text) ? { text } : { reason: 'noText' }
  } catch (error) {
    return { reason: (error as Error | null)?.name === 'PasswordException' ? 'protected' : 'damaged' }
  }
}

parentPort!.postMessage(await read(), [])
