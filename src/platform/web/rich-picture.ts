import { Image } from '@tiptap/extension-image'
import { OWN_FILE } from './own-file.ts'

export type Picture = { src: string; alt: string }

/** A picture on a line of its own, from our own files. */
export const RichPicture = Image.extend({
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (image) => OWN_FILE.test(image.getAttribute('src') ?? '') && null }],
})

/** The pictures among pasted or dropped files; none where words come along, for then the words are meant. */
export function picturesIn(data: DataTransfer | null): File[] {
  if (data?.types.includes('text/plain')) return []
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}
