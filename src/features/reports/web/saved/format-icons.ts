import { mdiFileDelimitedOutline, mdiFileExcelOutline, mdiFileImageOutline, mdiFilePdfBox } from '@mdi/js'
import type { Format } from '../../saved.contract.ts'

export const iconOfFormat: Record<Format, string> = {
  xlsx: mdiFileExcelOutline,
  csv: mdiFileDelimitedOutline,
  pdf: mdiFilePdfBox,
  png: mdiFileImageOutline,
}
