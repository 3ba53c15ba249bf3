import net from 'node:net'
import { afterwards } from '../../../../../../app/server/testing/afterwards.ts'

/** Somebody at a TCP port who is no SQL Server. */
export async function startPeer(greet: (socket: net.Socket) => void) {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    socket.resume()
    greet(socket)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as net.AddressInfo
  const end = () => new Promise<void>((done) => server.close(() => done()))
  afterwards(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port, open: () => sockets.size, end }
}

/** Says it byte by byte, and never comes to an end. */
export function trickle(socket: net.Socket, first: Buffer) {
  let at = 0
  const timer = setInterval(() => socket.write(first.subarray(at, ++at).length ? first.subarray(at - 1, at) : '\0'), 15)
  socket.on('close', () => clearInterval(timer))
}
