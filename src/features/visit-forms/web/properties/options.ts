import { MOST_OPTIONS } from '../../format.contract.ts'
import { keyFrom } from '../../design.rules.ts'

type Option = { key: string; label: string }
const LONGEST = 120
const MARK = /^\s*(?:[-–•*·]\s+|\d{1,3}[.)]\s+)/

const CONTROL = /[^\P{Cc}\t\n\r]/gu

/** What is typed or pasted, without what no form can keep and nobody sees: documents bring it along. */
export const readable = (typed: string): string => typed.replace(CONTROL, ' ').toWellFormed()

/** What a list pasted from elsewhere says, line by line, without its bullets and numbers. */
export const linesOf = (text: string): string[] =>
  readable(text)
    .split(/\r?\n|\r/)
    .map((line) => line.replace(MARK, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** The options with new ones from these lines, each once; what was there keeps its key. */
export function withOptions(options: Option[], lines: string[]): Option[] {
  const all = [...options]
  for (const line of lines) {
    const label = line.slice(0, LONGEST).trim()
    if (all.length >= MOST_OPTIONS || all.some((one) => one.label === label)) continue
    all.push({ key: keyFrom(label, keysIn(all)), label })
  }
  return all
}

export const keysIn = (named: { key: string }[]): Set<string> => new Set(named.map(({ key }) => key))
