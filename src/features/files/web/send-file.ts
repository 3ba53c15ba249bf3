import { OFFLINE, Problem } from '../../../platform/web/call.ts'
import { screenLanguage } from '../../../platform/web/language.ts'
import { signInsSoFar, tellSignedOut } from '../../../platform/web/session-events.ts'
import { type FileInfo, filesApi } from '../files.contract.ts'

export type Sending = { done: Promise<FileInfo>; cancel: () => void }

/**
 * Uploads one file; `onProgress` hears the part sent, 0 to 1. (`fetch` does not tell how far an upload is.)
 * `done` fails with a Problem; after `cancel` it never ends.
 */
export function sendFile(file: File, name: string, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest()
  const signIns = signInsSoFar()
  const done = new Promise<FileInfo>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('error', () => reject(new Problem(OFFLINE, { code: 'offline' })))
    request.addEventListener('load', () => {
      const answer: unknown = readJson(request.responseText)
      if (request.status === 201) return resolve(answer as FileInfo)
      if (request.status === 401) tellSignedOut(signIns)
      reject(new Problem(request.status, (answer as { code?: string } | undefined) ?? { title: request.statusText }))
    })
    request.open(filesApi.upload.method, filesApi.upload.path)
    request.setRequestHeader('accept-language', screenLanguage())
    const form = new FormData()
    form.append('file', file, name)
    request.send(form)
  })
  return { done, cancel: () => request.abort() }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
