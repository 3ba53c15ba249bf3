/** By major and minor version, as people call them. */
const SQL_SERVERS: [version: RegExp, name: string][] = [
  [/^17\./, 'SQL Server 2025'],
  [/^16\./, 'SQL Server 2022'],
  [/^15\./, 'SQL Server 2019'],
  [/^14\./, 'SQL Server 2017'],
  [/^13\./, 'SQL Server 2016'],
  [/^12\./, 'SQL Server 2014'],
  [/^11\./, 'SQL Server 2012'],
  [/^10\.50?\./, 'SQL Server 2008 R2'],
  [/^10\./, 'SQL Server 2008'],
  [/^9\./, 'SQL Server 2005'],
]

/** '15.0.2000.5' → 'SQL Server 2019'; the cloud's numbers stand still, its edition tells. */
export function sqlServerName(version: string, edition: string | null): string {
  if (/azure/i.test(edition ?? '')) return 'Azure SQL'
  return SQL_SERVERS.find(([pattern]) => pattern.test(version))?.[1] ?? 'SQL Server'
}

/** '16.4 (Debian 16.4-1)' → 'PostgreSQL 16' */
export const postgresName = (version: string): string => `PostgreSQL ${/^\d+/.exec(version)?.[0] ?? ''}`.trim()
