import { z } from 'zod'
import { endpoint, id, idParams } from '../../platform/shared/contract.ts'

/** An attachment: uploaded first, then attached by its id to what is being written. */
export const file = z.object({ id, name: z.string(), mediaType: z.string(), sizeBytes: z.int() })
export type FileInfo = z.infer<typeof file>

/** Why the text of a file cannot be searched. */
export const textProblem = z.enum(['noText', 'damaged', 'protected', 'tooLarge', 'lost', 'gaveUp'])
export type TextProblem = z.infer<typeof textProblem>

/** A file whose text is waited for, or could not be read. */
export const textState = z.object({ state: z.enum(['waiting', 'unreadable']), reason: textProblem.nullable() })
export type TextState = z.infer<typeof textState>

export const filesApi = {
  limits: endpoint({
    method: 'GET',
    path: '/api/file-limits',
    summary: 'How large an upload may be',
    answer: z.object({ maxBytes: z.int() }),
  }),
  upload: endpoint({
    method: 'POST',
    path: '/api/files',
    summary: 'Upload a file to attach; the answer comes when it is safe on the disk',
    sends: 'multipart/form-data',
    body: z.object({ file: z.file() }),
    answer: file,
    status: 201,
  }),
  uploadAs: endpoint({
    method: 'PUT',
    path: '/api/files/{id}',
    summary: 'The same with an id made by the sender: what was sent before is answered with the file that is there',
    params: idParams,
    sends: 'multipart/form-data',
    body: z.object({ file: z.file() }),
    answer: file,
    status: 201,
  }),
  content: endpoint({
    method: 'GET',
    path: '/api/files/{id}/content',
    summary:
      'The file itself; pictures and PDF are shown by the browser, everything else is downloaded; of public articles without a sign-in',
    params: idParams,
    answers: 'application/octet-stream',
    answer: z.file(),
    open: true,
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/api/files/{id}',
    summary: 'Discard an upload that was not attached yet',
    params: idParams,
    answer: z.object({ id }),
  }),
}

/** Where the content of a file is read. */
export const contentPath = (id: string) => `/api/files/${id}/content`
