import { z } from 'zod'
import { endpoint, id, idParams } from '../../platform/shared/contract.ts'

/** An attachment. `POST /api/files` (multipart, field `file`) stores one and answers this; `GET /api/files/{id}/content` downloads it. */
export const file = z.object({ id, name: z.string(), mediaType: z.string(), sizeBytes: z.int() })
export type FileInfo = z.infer<typeof file>

export const filesApi = {
  discard: endpoint({
    method: 'DELETE',
    path: '/api/files/{id}',
    summary: 'Discard an upload that was not attached yet',
    params: idParams,
    answer: z.object({ id }),
  }),
}
