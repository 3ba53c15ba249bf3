import { createSocket, type Socket } from 'node:dgram'
import dns from 'node:dns'
import { SqlServerProblem } from './problem.ts'

const BROWSER_PORT = 1434
const AGAIN_MS = 1_000
/** 'Tell me your instances.' */
const QUESTION = Buffer.from([0x02])

/**
 * The port of a named instance, as SQL Server Browser tells it. Written here because tedious asks four times even when
 * the first answer came, and where one of them is lost says only that it took too long.
 */
export async function findInstance(host: string, instance: string, limit: number, port = BROWSER_PORT) {
  const answer = await askBrowser(host, port, limit)
  const tcp = portOf(answer, instance)
  if (tcp === undefined) throw new SqlServerProblem('noInstance')
  if (tcp === null) throw new SqlServerProblem('notListening')
  return tcp
}

/** The first answer, from whichever address of the host it comes: a name may be of IPv6 alone, or of both. */
function askBrowser(host: string, port: number, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    /** By family; none: from here nothing reaches addresses of it. */
    const sockets = new Map<number, Socket | undefined>()
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      clearInterval(again)
      clearTimeout(late)
      for (const socket of sockets.values()) socket?.close()
    }
    const fail = (reason: string) => {
      end()
      reject(new SqlServerProblem(reason))
    }
    const socketOf = (family: number) => {
      if (sockets.has(family)) return sockets.get(family)
      const socket = createSocket(family === 6 ? 'udp6' : 'udp4')
      sockets.set(family, socket)
      socket.once('message', (message) => {
        end()
        // three bytes tell that it is an answer and how long it is
        resolve(message.toString('latin1', 3))
      })
      // for good: it fails once for each question, also after this was given up
      socket.on('error', () => {
        if (ended || !sockets.get(family)) return
        sockets.set(family, undefined)
        socket.close()
        if (![...sockets.values()].some(Boolean)) fail('unreachable')
      })
      return socket
    }
    const ask = () =>
      dns.lookup(host, { all: true }, (error, addresses) => {
        // a name that is looked up slowly may be known after this was given up
        if (ended) return
        if (error) return fail('unreachable')
        // one socket after the other is made before any is asked, so that one that fails is not taken for all
        const asked = addresses.map(({ address, family }) => [address, socketOf(family)] as const)
        for (const [address, socket] of asked) socket?.send(QUESTION, port, address)
      })
    // words may get lost on the way
    const again = setInterval(ask, AGAIN_MS)
    const late = setTimeout(() => fail('noBrowser'), limit)
    ask()
  })
}

/** 'ServerName;X;InstanceName;SOFTLAND;…;tcp;51433;;' for each instance. Null: it is there, but not for the network. */
export function portOf(answer: string, instance: string): number | null | undefined {
  for (const one of answer.split(';;')) {
    const words = one.split(';')
    const told = (name: string) => {
      const at = words.findIndex((word, index) => index % 2 === 0 && word.toLowerCase() === name)
      return at < 0 ? undefined : words[at + 1]
    }
    if (told('instancename')?.toLowerCase() !== instance.toLowerCase()) continue
    const tcp = Number(told('tcp'))
    return Number.isInteger(tcp) && tcp > 0 && tcp < 65_536 ? tcp : null
  }
  return undefined
}
