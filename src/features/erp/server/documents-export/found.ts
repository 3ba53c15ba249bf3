import type { World } from '../../../../platform/server/context.ts'
import { createTurns } from '../../../../platform/server/turns.ts'
import { conflict, type Refusal } from '../../../../platform/shared/refusal.ts'
import type { DocumentHead, DocumentQuestion, SearchProblem } from '../../erp-documents.contract.ts'
import { erpAway } from '../erp.queries.ts'
import { askPatiently, type ImportLine } from '../import/ask-patiently.ts'
import type { SwitchedLine } from '../switched-line.ts'

/** A file has no more rows; whoever needs more asks for a shorter period. */
export const MOST_ROWS = 50_000
/** Documents that are asked for at once. */
const PAGE = 500
/** A page that does not come is asked for again for so long; the file waits meanwhile. */
const PATIENCE_MS = 3000

/** Files read by turns, a page each: the other connections to the ERP are for who looks at it meanwhile. */
const inTurn = createTurns(1)

export type ExportLine = Omit<ImportLine, 'ask'> & Pick<SwitchedLine, 'lacks' | 'search'>

/** What was found, while it is read. */
export type Found = {
  pages: AsyncIterable<DocumentHead[]>
  /** Once all was read: whether there were more than a file holds. */
  wasCut: () => boolean
}

type Asked = { code: string; question: DocumentQuestion; signal: AbortSignal; most?: number }

/**
 * Everything that a question finds, page by page from one and the same ERP. The first page is read before this returns.
 * @throws Refusal 503 when the ERP is away, 409 when it can have nothing; reading on fails when it went away meanwhile
 */
export async function findAll(
  world: Pick<World, 'db'>,
  line: ExportLine,
  { code, question, signal, most = MOST_ROWS }: Asked,
): Promise<Found> {
  const askOn = askPatiently(world, searching(line, signal), PATIENCE_MS, signal)
  const limit = Math.min(PAGE, most)
  const first = await inTurn(() =>
    line.search((erp) => erp.documentsOf(code, question, { cursor: null, limit }), signal),
  )
  if (first.problem) throw nothingToExport(first.problem)
  if (!first.value) throw nothingToExport('notThere')
  let [page, left, cut] = [first.value, most, false]
  async function* pages() {
    for (;;) {
      const items = page.items.slice(0, left)
      left -= items.length
      if (items.length) yield items
      const { cursor } = page
      const more = cursor !== null || items.length < page.items.length
      if (!left && more) cut = true
      if (!left || cursor === null || !items.length) return
      const next = await inTurn(() => askOn((erp) => erp.documentsOf(code, question, { cursor, limit })))
      // the customer was taken out of the ERP while its documents were read
      if (!next) throw nothingToExport('notThere')
      page = next
    }
  }
  return { pages: pages(), wasCut: () => cut }
}

/** A page may be too much for the ERP, and ends there when nobody takes the file any more. */
const searching = (line: ExportLine, signal: AbortSignal): ImportLine => ({
  ...line,
  async ask(question) {
    const asked = await line.search(question, signal)
    return asked.problem === 'slow' ? { problem: 'away' } : asked
  },
})

/** Why there is no file: the words are those of the panels. */
export const nothingToExport = (problem: SearchProblem): Refusal =>
  problem === 'away' ? erpAway() : conflict({ code: `erp.nothing.${problem}` })
