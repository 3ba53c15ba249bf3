import type { ConnectionFields } from '../../erp-settings.contract.ts'

/** The server as administrators write it: SERVIDOR\SOFTLAND, or servidor,1433. */
export function serverShown({ kind, host, port, instance }: ConnectionFields): string {
  if (instance) return `${host}\\${instance}`
  return port ? `${host}${kind === 'sqlServer' ? ',' : ':'}${port}` : host
}
