import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { type Content, type PdfDocument, picture } from '../../../platform/server/pdf.ts'
import { showRut } from '../../../platform/shared/chile/rut.ts'
import { brandOf } from '../brand.rules.ts'
import { MOST_LOGO_BYTES } from '../logo.rules.ts'

/** What stands on top of every paper of the company. */
export type Head = {
  name: string
  taxId: string | null
  color: string
  /** Address, phone, web: a few lines. */
  letterhead: string | null
  logo: Uint8Array<ArrayBuffer> | undefined
}

/** The bytes of a file; nothing where they are lost, or are more than this. */
export type ReadBytes = (fileId: string, most: number) => Promise<Uint8Array<ArrayBuffer> | undefined>

const LOGO = 'logo'
const LOGO_FITS: [number, number] = [130, 52]
const NO_COLOR = '#0f5f75'

export async function readHead(ctx: Ctx, readBytes: ReadBytes): Promise<Head> {
  const { rows } = await sql<Omit<Head, 'logo'> & { logoFileId: string | null }>`
    select name, tax_id, color, letterhead, logo_file_id from company`.execute(ctx.db)
  const company = rows[0]
  if (!company) return { name: '', taxId: null, color: NO_COLOR, letterhead: null, logo: undefined }
  const { logoFileId, ...head } = company
  return { ...head, logo: logoFileId ? await readBytes(logoFileId, MOST_LOGO_BYTES) : undefined }
}

/** The pictures that `letterhead` shows, for the document it stands in. */
export const picturesOfHead = ({ logo }: Head): NonNullable<PdfDocument['pictures']> => (logo ? { [LOGO]: logo } : {})

/** The colour of the company as it can be read on paper. */
export const inkOf = ({ color }: Pick<Head, 'color'>): string => brandOf(color).accent.light

/** The letterhead of a paper: logo and address of the company, at the right what paper it is; a rule below. */
export function letterhead(head: Head, width: number, paper: { title: string; lines: string[] }): Content {
  const color = inkOf(head)
  const address: Content[] = [
    { text: head.name, style: 'company' },
    ...(head.taxId ? [{ text: `RUT ${showRut(head.taxId)}`, style: 'faint' }] : []),
    ...(head.letterhead ? [{ text: head.letterhead, style: 'small' }] : []),
  ]
  return {
    stack: [
      {
        columns: [
          ...(head.logo ? [{ width: 'auto', stack: [picture(LOGO, LOGO_FITS, '')] }] : []),
          { width: '*', stack: address },
          {
            width: 'auto',
            stack: [
              { text: paper.title, style: 'title', alignment: 'right', color },
              ...paper.lines.map((text): Content => ({ text, alignment: 'right', fontSize: 11 })),
            ],
          },
        ],
        columnGap: 14,
      },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.2, lineColor: color }],
        margin: [0, 8, 0, 0],
      },
    ],
    margin: [0, 0, 0, 12],
  }
}
