import type { FastifyRequest } from 'fastify'

/** As long as a secret in an address; an id is shorter. */
const SECRET = /[\w-]{40,}/g

/** What the log has of a request: who has the log has none of the secrets that addresses are made of. */
const req = ({ method, url, host, ip, socket }: FastifyRequest) => ({
  method,
  url: url.replace(SECRET, '…'),
  host,
  remoteAddress: ip,
  remotePort: socket?.remotePort,
})

/** One line for each request, as JSON. */
export const requestLog = { level: 'info', serializers: { req } }
