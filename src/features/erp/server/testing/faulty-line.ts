import net from 'node:net'
import type pg from 'pg'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'

/** A line to a database that can be cut, hung and restored, as the one to an ERP is by night. */
export async function startFaultyLine(to: pg.ClientConfig) {
  let state: 'open' | 'hung' | 'cut' = 'open'
  const deaf = new WeakSet<net.Socket>()
  let calls = 0
  const sockets = new Set<net.Socket>()
  const all = new Set<net.Socket>()
  const target = to.host!.startsWith('/')
    ? { path: `${to.host}/.s.PGSQL.${to.port}` }
    : { host: to.host!, port: Number(to.port) }
  const server = net.createServer((near) => {
    calls += 1
    if (state === 'cut') return near.destroy()
    const far = net.connect(target as net.NetConnectOpts)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    const pass = (to: net.Socket) => (data: Buffer) => {
      if (deaf.has(near)) return
      if (state === 'open') to.write(data)
      else waiting.push(() => to.write(data))
    }
    near.on('data', pass(far))
    far.on('data', pass(near))
    all.add(near)
  })
  let waiting: (() => void)[] = []
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as net.AddressInfo
  const cut = () => {
    state = 'cut'
    for (const socket of sockets) socket.destroy()
  }
  afterwards(() => {
    cut()
    server.close()
  })
  return {
    connection: { ...to, host: '127.0.0.1', port },
    /** Attempts to connect so far. */
    calls: () => calls,
    cut,
    /** The connections there are never hear again, as behind a firewall that forgot them; new ones do. */
    forget() {
      for (const near of all) deaf.add(near)
    },
    /** Nothing passes, nothing is refused. */
    hang: () => void (state = 'hung'),
    open() {
      state = 'open'
      for (const pass of waiting) pass()
      waiting = []
    },
  }
}
