import { connect, type Socket } from 'node:net'

export type Reply = { status: number; body: Buffer }
export type Request = { method: 'GET' | 'POST'; path: string; body?: string; headers?: Record<string, string> }

/**
 * One kept-alive connection that sends a request at a time and costs the machine next to nothing, so that what is
 * measured is the server: the answers' bodies are not read further than their length.
 */
export class Connection {
  private readonly socket: Socket
  private readonly head: string
  private received: Buffer = Buffer.alloc(0)
  private waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined

  constructor(port: number, cookie: string) {
    this.head = ` HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}`
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.socket.on('data', (chunk) => this.take(chunk))
    const fail = (error: Error) => {
      this.waiting?.reject(error)
      this.waiting = undefined
    }
    this.socket.on('error', fail)
    this.socket.on('close', () => fail(new Error('connection closed')))
  }

  send({ method, path, body, headers }: Request): Promise<Reply> {
    let text = `${method} ${path}${this.head}`
    for (const [name, value] of Object.entries(headers ?? {})) text += `${name}: ${value}\r\n`
    if (body !== undefined) {
      text += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
    }
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      this.socket.write(`${text}\r\n${body ?? ''}`)
    })
  }

  close() {
    this.socket.destroy()
  }

  private take(chunk: Buffer) {
    this.received = this.received.length ? Buffer.concat([this.received, chunk]) : chunk
    const end = this.received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.received.toString('latin1', 0, end)
    const length = /^content-length: (\d+)/im.exec(head)?.[1]
    if (length === undefined) throw new Error(`an answer without length:\n${head}`)
    const from = end + 4
    if (this.received.length < from + Number(length)) return
    const body = this.received.subarray(from, from + Number(length))
    this.received = Buffer.alloc(0)
    const { waiting } = this
    this.waiting = undefined
    waiting?.resolve({ status: Number(head.slice(9, 12)), body })
  }
}
