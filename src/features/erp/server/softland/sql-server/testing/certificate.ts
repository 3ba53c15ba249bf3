import { generateKeyPairSync, sign } from 'node:crypto'

const sized = (length: number) => {
  if (length < 128) return Buffer.from([length])
  const bytes = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.from(bytes)
}
const der = (tag: number, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), sized(body.length), body])
}
const list = (...parts: Buffer[]) => der(0x30, ...parts)
const day = (text: string) => der(0x17, Buffer.from(text))

// ecdsa-with-SHA256, and 'common name'
const ECDSA = list(der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])))
const COMMON_NAME = der(0x06, Buffer.from([0x55, 0x04, 0x03]))

/** A certificate that the server makes for itself, as SQL Server does: nobody has reason to trust it. */
export function ownCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const name = list(der(0x31, list(COMMON_NAME, der(0x0c, Buffer.from('SSL_Self_Signed_Fallback')))))
  const told = list(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA,
    name,
    list(day('200101000000Z'), day('491231000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', told, privateKey))
  const bytes = list(told, ECDSA, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${bytes.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
  }
}
