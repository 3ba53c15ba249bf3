import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
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

function askBrowser(host: string, port: number, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4')
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      clearInterval(again)
      clearTimeout(late)
      socket.close()
    }
    const fail = (reason: string) => {
      end()
      reject(new SqlServerProblem(reason))
    }
    const ask = () => socket.send(QUESTION, port, host)
    // words may get lost on the way
    const again = setInterval(ask, AGAIN_MS)
    const late = setTimeout(() => fail('noBrowser'), limit)
    socket.once('message', (message) => {
      end()
      // three bytes tell that it is an answer and how long it is
      resolve(message.toString('latin1', 3))
    })
    // for good: a name that is looked up slowly fails once for each question, also after this was given up
    socket.on('error', () => fail('unreachable'))
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
