import Compressor from 'compressorjs'

const LONGEST_SIDE = 1600
const QUALITY = 0.8

/** Thrown for what is no picture that this phone can read. */
export class Unreadable extends Error {
  readonly fileName: string
  constructor(fileName: string) {
    super(fileName)
    this.fileName = fileName
  }
}

/**
 * A photo as it is sent: at most 1600 pixels long, JPEG, upright (the browser turns it as it was taken), without what
 * else the camera wrote into it, such as where it was.
 * @throws Unreadable
 */
export const shrink = (file: File): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const unreadable = () => reject(new Unreadable(file.name))
    if (!file.size) return unreadable()
    return new Compressor(file, {
      maxWidth: LONGEST_SIDE,
      maxHeight: LONGEST_SIDE,
      quality: QUALITY,
      mimeType: 'image/jpeg',
      checkOrientation: false,
      strict: false,
      success: resolve,
      error: unreadable,
    })
  })
