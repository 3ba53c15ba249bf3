import {
  mdiFileDocumentOutline,
  mdiFileExcelOutline,
  mdiFileImageOutline,
  mdiFileMusicOutline,
  mdiFileOutline,
  mdiFilePdfBox,
  mdiFileVideoOutline,
  mdiFileWordOutline,
  mdiFolderZipOutline,
} from '@mdi/js'
import { use } from 'react'
import { LanguageContext } from '../../../platform/web/language.ts'

const looks: [RegExp, string][] = [
  [/^image\//, mdiFileImageOutline],
  [/^application\/pdf$/, mdiFilePdfBox],
  [/spreadsheet|ms-excel/, mdiFileExcelOutline],
  [/wordprocessing|msword/, mdiFileWordOutline],
  [/^video\//, mdiFileVideoOutline],
  [/^audio\//, mdiFileMusicOutline],
  [/zip|x-rar|x-7z|gzip|x-tar/, mdiFolderZipOutline],
  [/^text\//, mdiFileDocumentOutline],
]

/** The icon of a type of file. */
export const iconOf = (mediaType: string): string =>
  looks.find(([types]) => types.test(mediaType))?.[1] ?? mdiFileOutline

const units = [
  ['megabyte', 1024 * 1024],
  ['kilobyte', 1024],
  ['byte', 1],
] as const

/** 1258291 → '1,2 MB' in the reader's language. */
export function useSize(): (bytes: number) => string {
  const language = use(LanguageContext)
  return (bytes) => {
    const [unit, size] = units.find(([, size]) => bytes >= size) ?? units[2]
    const digits = { maximumFractionDigits: bytes / size < 10 && unit !== 'byte' ? 1 : 0 }
    const format = new Intl.NumberFormat(language === 'es' ? 'es-CL' : 'en-GB', {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      ...digits,
    })
    return format.format(bytes / size)
  }
}
