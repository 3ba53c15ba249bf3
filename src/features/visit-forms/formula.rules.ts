/** A formula as it is computed. Names are keys of fields; `table.column` only stands inside sum, least, most and average. */
export type Formula =
  | { number: number }
  | { field: string }
  | { column: [table: string, column: string] }
  | { of: 'plus' | 'minus' | 'times' | 'by'; left: Formula; right: Formula }
  | { of: 'negative'; right: Formula }
  | { call: Name; args: Formula[] }

type Name = keyof typeof FUNCTIONS
/** How many values each takes, at least and at most; `column`: of a table. */
const FUNCTIONS = {
  sum: { least: 1, most: 1, of: 'column' },
  least: { least: 1, most: 1, of: 'column' },
  most: { least: 1, most: 1, of: 'column' },
  average: { least: 1, most: 1, of: 'column' },
  count: { least: 1, most: 1, of: 'table' },
  round: { least: 1, most: 2, of: 'number' },
  minutes: { least: 2, most: 2, of: 'time' },
} as const

/** As spreadsheets in Spanish call them. */
const IN_SPANISH: Record<string, Name> = {
  suma: 'sum',
  minimo: 'least',
  maximo: 'most',
  promedio: 'average',
  contar: 'count',
  redondear: 'round',
  minutos: 'minutes',
}

export type FormulaProblem = { code: 'form.formula'; values: { at: number } }
export type Parsed = { formula: Formula } | { problem: FormulaProblem }

type Token = { text: string; at: number }
const TOKEN = /\s*(?:(\d+(?:[.,]\d+)?)|([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)|([-+*/();]))/y
const DEEPEST = 40

/**
 * Reads `unidades * precio + sum(repuestos.total)`. Decimals with comma or point; several values of a function are
 * separated by `;`. What cannot be read is told by its place, counted from one.
 */
export function readFormula(text: string): Parsed {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return { problem: tokens }
  let next = 0
  let depth = 0
  const peek = () => tokens[next]?.text
  const wrong = (): never => {
    throw new Unreadable((tokens[next]?.at ?? text.length) + 1)
  }
  const take = (wanted: string) => (peek() === wanted ? void next++ : wrong())

  const chain = (part: () => Formula, signs: Record<string, 'plus' | 'minus' | 'times' | 'by'>): Formula => {
    let left = part()
    for (let sign = peek() ?? ''; Object.hasOwn(signs, sign); sign = peek() ?? '') {
      const of = signs[sign]!
      next++
      left = { of, left, right: part() }
    }
    return left
  }
  const sums = (): Formula => chain(products, { '+': 'plus', '-': 'minus' })
  const products = (): Formula => chain(single, { '*': 'times', '/': 'by' })
  const single = (): Formula => {
    if (++depth > DEEPEST) wrong()
    const found = one()
    depth--
    return found
  }
  const one = (): Formula => {
    const text = peek()
    if (text === undefined) return wrong()
    if (text === '-') {
      next++
      return { of: 'negative', right: single() }
    }
    if (text === '(') {
      next++
      const inside = sums()
      take(')')
      return inside
    }
    if (/^\d/.test(text)) {
      next++
      return { number: Number(text.replace(',', '.')) }
    }
    if (!/^[a-z]/.test(text)) return wrong()
    return tokens[next + 1]?.text === '(' ? call(text) : field(text)
  }
  const field = (text: string): Formula => {
    if (text.includes('.')) return wrong()
    next++
    return { field: text }
  }
  const call = (text: string): Formula => {
    const name = Object.hasOwn(IN_SPANISH, text) ? IN_SPANISH[text]! : (text as Name)
    if (!Object.hasOwn(FUNCTIONS, name)) return wrong()
    const { least, most, of } = FUNCTIONS[name]
    next += 2
    const args: Formula[] = []
    for (;;) {
      args.push(of === 'column' ? columnOf() : of === 'number' ? sums() : field(peek() ?? ''))
      if (peek() !== ';') break
      next++
    }
    if (args.length < least || args.length > most) wrong()
    take(')')
    return { call: name, args }
  }
  const columnOf = (): Formula => {
    const [table, column] = (peek() ?? '').split('.')
    if (!table || !column) return wrong()
    next++
    return { column: [table, column] }
  }

  try {
    const formula = sums()
    if (next < tokens.length) wrong()
    return { formula }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { problem: { code: 'form.formula', values: { at: error.at } } }
  }
}

class Unreadable extends Error {
  at: number
  constructor(at: number) {
    super('unreadable')
    this.at = at
  }
}

function tokensOf(text: string): Token[] | FormulaProblem {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    if (!found) return { code: 'form.formula', values: { at: from + 1 } }
    const word = (found[1] ?? found[2] ?? found[3])!
    tokens.push({ text: word, at: TOKEN.lastIndex - word.length })
  }
  return tokens
}

/** The keys of fields that a formula is computed from, each once. */
export function fieldsOf(formula: Formula): string[] {
  const found = new Set<string>()
  const walk = (one: Formula): void => {
    if ('field' in one) found.add(one.field)
    else if ('column' in one) found.add(one.column[0])
    else if ('call' in one) one.args.forEach(walk)
    else if ('of' in one) {
      if ('left' in one) walk(one.left)
      walk(one.right)
    }
  }
  walk(formula)
  return [...found]
}

/** Where a formula finds its values; nothing: not answered. */
export type Values = {
  number: (field: string) => number | undefined
  /** `HH:MM` */
  time: (field: string) => string | undefined
  rows: (table: string) => number
  column: (table: string, column: string) => number[]
}

/** The value of a formula; nothing where a value is missing, or what would be no number (a division by zero). */
export function compute(formula: Formula, values: Values): number | undefined {
  const found = valueOf(formula, values)
  return found === undefined || !Number.isFinite(found) ? undefined : found
}

function valueOf(formula: Formula, values: Values): number | undefined {
  if ('number' in formula) return formula.number
  if ('field' in formula) return values.number(formula.field)
  if ('column' in formula) return undefined
  if ('call' in formula) return valueOfCall(formula, values)
  const right = valueOf(formula.right, values)
  if (right === undefined) return undefined
  if (formula.of === 'negative') return -right
  const left = valueOf(formula.left, values)
  if (left === undefined) return undefined
  if (formula.of === 'plus') return left + right
  if (formula.of === 'minus') return left - right
  if (formula.of === 'times') return left * right
  return right === 0 ? undefined : left / right
}

function valueOfCall({ call, args }: { call: Name; args: Formula[] }, values: Values): number | undefined {
  const [first, second] = args
  if (call === 'round') {
    const value = valueOf(first!, values)
    const decimals = second ? valueOf(second, values) : 0
    return value === undefined || decimals === undefined ? undefined : roundTo(value, decimals)
  }
  if (call === 'count') return values.rows((first as { field: string }).field)
  if (call === 'minutes')
    return minutesBetween(
      values.time((first as { field: string }).field),
      values.time((second as { field: string }).field),
    )
  const numbers = values.column(...(first as { column: [string, string] }).column)
  if (call === 'sum') return numbers.reduce((sum, one) => sum + one, 0)
  if (!numbers.length) return undefined
  if (call === 'least') return Math.min(...numbers)
  if (call === 'most') return Math.max(...numbers)
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

/** Minutes from one time of day to another; one that is earlier is of the next day. */
function minutesBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const [begin, end] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)))
  return (end! - begin! + 24 * 60) % (24 * 60)
}

/** Half away from zero, as people round: 1.005 to two decimals is 1.01, though no binary number is 1.005. */
export function roundTo(value: number, decimals: number): number {
  const places = Math.min(Math.max(Math.trunc(decimals), 0), 10)
  const moved = Number(`${Math.abs(value).toPrecision(15)}`) * 10 ** places
  if (!Number.isFinite(moved) || moved > Number.MAX_SAFE_INTEGER) return value
  const rounded = Math.round(Number(moved.toPrecision(15))) / 10 ** places
  return value < 0 ? -rounded || 0 : rounded
}
