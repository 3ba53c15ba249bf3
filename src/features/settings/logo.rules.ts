import type { Reason } from '../../platform/shared/refusal.ts'

export const MOST_LOGO_BYTES = 2 * 1024 * 1024
const MEGABYTE = 1024 * 1024
export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const

/** Why an upload cannot be the logo of the company; nothing was found of one that is not there or is somebody else's. */
export function whyNotLogo(upload: { mediaType: string; sizeBytes: number } | undefined): Reason | undefined {
  const at = (code: string, values?: Reason['values']): Reason => ({ code, field: 'logoFileId', values, status: 422 })
  if (!upload) return at('file.unknown')
  if (!LOGO_TYPES.some((type) => type === upload.mediaType)) return at('company.wrong_logo')
  return upload.sizeBytes > MOST_LOGO_BYTES
    ? at('company.logo_too_large', { maxMegabytes: MOST_LOGO_BYTES / MEGABYTE })
    : undefined
}
