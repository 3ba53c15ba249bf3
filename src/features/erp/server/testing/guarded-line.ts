import net from 'node:net'
import type pg from 'pg'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'

/**
 * A PostgreSQL that asks for a password, in front of one that asks for none; it remembers every password that it was
 * sent. Whoever has the right one is led on.
 */
export async function startGuardedLine(to: pg.ClientConfig, password: string) {
  const heard: string[] = []
  const open = new Set<net.Socket>()
  const server = net.createServer((near) => {
    open.add(near)
    near.on('error', () => undefined)
    near.on('close', () => open.delete(near))
    let startup: Buffer | undefined
    const listen = (data: Buffer) => {
      if (!startup && isTlsRequest(data)) return near.write('N')
      if (!startup) {
        startup = data
        return near.write(message('R', Buffer.from([0, 0, 0, 3]))) // the password, please
      }
      const said = data.subarray(5, -1).toString('utf8')
      heard.push(said)
      if (said !== password) return near.end(refusal)
      near.off('data', listen)
      lead(near, to, startup)
    }
    near.on('data', listen)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as net.AddressInfo
  afterwards(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return { port, heard, connections: () => open.size }
}

const isTlsRequest = (data: Buffer) => data.length === 8 && data.readInt32BE(4) === 80_877_103

const message = (type: string, body: Buffer) => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const refusal = message('E', Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed for user "lector"\0\0'))

function lead(near: net.Socket, to: pg.ClientConfig, startup: Buffer) {
  const host = to.host!
  const far = host.startsWith('/')
    ? net.connect({ path: `${host}/.s.PGSQL.${to.port ?? 5432}` })
    : net.connect({ host, port: Number(to.port) })
  far.on('error', () => near.destroy())
  far.on('close', () => near.destroy())
  near.on('close', () => far.destroy())
  far.write(startup)
  near.pipe(far).pipe(near)
}
