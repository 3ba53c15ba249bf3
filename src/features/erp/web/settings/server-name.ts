/** Where a server of a database is, in its parts. */
export type ServerName = { host: string; instance: string; port: number | null }

const HERE = new Set(['.', '(local)'])

/**
 * What administrators know as "the server", as other programs write it: SERVIDOR\SOFTLAND, servidor,1433,
 * tcp:servidor:1433. With a port the instance says nothing more, as SQL Server itself holds.
 */
export function serverNameOf(text: string): ServerName {
  const [, name, given] = /^(?:tcp:)?(.*?)(?:\s*[,:]\s*(\d{1,5}))?$/i.exec(text.trim())!
  const whole = isIpv6(text) ? text.trim() : name!
  const [host, instance = ''] = whole.split('\\', 2) as [string, string?]
  const port = given && !isIpv6(text) ? Number(given) : null
  const machine = host.trim()
  return { host: HERE.has(machine) ? 'localhost' : machine, instance: port ? '' : instance.trim(), port }
}

const isIpv6 = (text: string) => text.split(':').length > 2 && !/^tcp:/i.test(text.trim())
