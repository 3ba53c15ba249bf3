import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls'

/**
 * The encrypted line of SQL Server: after the greeting, the handshake of TLS travels inside of packets, and from then
 * on everything goes through TLS.
 */
export function secured(
  socket: Socket,
  options: SecureContextOptions,
  greet: () => void,
  packet: (body: Buffer) => Buffer,
) {
  let state: 'greeting' | 'handshake' | 'open' = 'greeting'
  let coming = Buffer.alloc(0)
  let going: Buffer[] = []
  const flush = () => {
    const bytes = Buffer.concat(going)
    going = []
    if (bytes.length) socket.write(state === 'open' ? bytes : packet(bytes))
  }
  const inside = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      // what belongs together goes in one packet: there is one answer to each message
      going.push(chunk)
      setImmediate(flush)
      done()
    },
  })
  socket.on('data', (data: Buffer) => {
    coming = Buffer.concat([coming, data])
    while (state !== 'open' && coming[0] === 0x12 && coming.length >= 8 && coming.length >= coming.readUInt16BE(2)) {
      const body = coming.subarray(8, coming.readUInt16BE(2))
      coming = coming.subarray(body.length + 8)
      if (state === 'greeting') greet()
      else inside.push(body)
      state = 'handshake'
    }
    if (!coming.length || coming[0] === 0x12) return
    state = 'open'
    inside.push(coming)
    coming = Buffer.alloc(0)
  })
  const line = new TLSSocket(inside, { isServer: true, secureContext: createSecureContext(options) })
  line.on('error', () => socket.destroy())
  socket.on('close', () => line.destroy())
  return line
}
