import type { ConnectionFields } from '../../erp-settings.contract.ts'

/** The server as administrators write it: SERVIDOR\SOFTLAND, or servidor,1433; an API as its address. */
export function serverShown({ kind, host, port, instance, path, encryption }: ConnectionFields): string {
  if (kind === 'softlandApi') {
    const name = host.includes(':') ? `[${host}]` : host
    return `${encryption === 'none' ? 'http' : 'https'}://${name}${port ? `:${port}` : ''}${path ? `/${path}` : ''}`
  }
  if (instance) return `${host}\\${instance}`
  return port ? `${host}${kind === 'sqlServer' ? ',' : ':'}${port}` : host
}
