import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import type { Client } from '../../../../app/server/testing/harness.ts'
import type { erpImport, importChange } from '../../erp-import.contract.ts'

type Import = z.infer<typeof erpImport>
type Change = z.infer<typeof importChange>

/** Starts an import and waits for its end. */
export async function importAll(by: Client, preview = false, company = 1): Promise<Import> {
  const { status, body } = await by.post('/api/settings/erp/import', { preview, company })
  if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`)
  return ended(by, body.id as string)
}

export async function ended(by: Client, id: string): Promise<Import> {
  for (;;) {
    const one = (await by.get(`/api/settings/erp/imports/${id}`)).body as Import
    if (one.state !== 'running') return one
    await sleep(20)
  }
}

/** All that an import tells, page by page. */
export async function changesOf(by: Client, id: string, query = ''): Promise<Change[]> {
  const all: Change[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const after = cursor && `&cursor=${encodeURIComponent(cursor)}`
    const answer = await by.get(`/api/settings/erp/imports/${id}/changes?limit=7${query}${after}`)
    const { items, nextCursor } = answer.body as { items: Change[]; nextCursor: string | null }
    all.push(...items)
    cursor = nextCursor
  }
  return all
}
