import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import { postgresName, sqlServerName } from './versions.ts'

type Flag = boolean | number | null

/** What each server tells of itself, in words of its own. Nothing here looks at rows: all is quick on a large server. */
export type Catalogue = {
  server: RawBuilder<{ version: string | null; edition: string | null; collation: string | null }>
  nameOf(version: string, edition: string | null): string
  /** Whether this connection is encrypted; logins with few rights are not told. */
  encrypted: RawBuilder<{ is: Flag }>
  /** Whether readers can have a moment of their own. */
  snapshots: RawBuilder<{ is: Flag }>
  /** Databases of the server that are companies of Softland and may be entered. */
  companies: RawBuilder<{ name: string | null }>
  /** Tables of Softland with about how many rows each has; -1 where the server never counted. */
  sizes: RawBuilder<{ name: string; rows: number | string }>
  /** What the login may do to these tables besides reading. */
  writable(tables: string[]): RawBuilder<{ name: string; may: string }>
  /** Columns of the tables and views of this name, in whatever letter case, and whether they may be read. */
  columns(table: string): RawBuilder<{ name: string; column: string; type: string; may: Flag }>
}

const MOST_TABLES = 4000
const WRITES = sql`(values ('INSERT'), ('UPDATE'), ('DELETE')) as w (may)`
const oneOf = (names: string[]) => sql.join(names.map((name) => name.toLowerCase()))

const postgres: Catalogue = {
  server: sql`select current_setting('server_version') as version, null as edition, d.datcollate as "collation"
    from pg_database d where d.datname = current_database()`,
  nameOf: postgresName,
  encrypted: sql`select s.ssl as "is" from pg_stat_ssl s where s.pid = pg_backend_pid()`,
  snapshots: sql`select true as "is"`,
  // those beside it cannot be looked into from here
  companies: sql`select current_database() as name`,
  sizes: sql`select c.relname as name, c.reltuples as "rows"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'softland' and c.relkind in ('r', 'p') order by c.relname limit ${sql.lit(MOST_TABLES)}`,
  writable: (tables) => sql`select c.relname as name, w.may as may
    from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join ${WRITES}
    where n.nspname = 'softland' and lower(c.relname) in (${oneOf(tables)}) and has_table_privilege(c.oid, w.may)
    order by c.relname`,
  columns: (table) => sql`select c.relname as name, a.attname as "column", format_type(a.atttypid, null) as type,
      has_column_privilege(c.oid, a.attnum, 'SELECT') as may
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'softland' and lower(c.relname) = ${table.toLowerCase()} and c.relkind in ('r', 'p', 'v', 'm')
      and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`,
}

const sqlServer: Catalogue = {
  server: sql`select cast(serverproperty('ProductVersion') as nvarchar(128)) as version,
    cast(serverproperty('Edition') as nvarchar(128)) as edition,
    cast(databasepropertyex(db_name(), 'Collation') as nvarchar(128)) as "collation"`,
  nameOf: sqlServerName,
  encrypted: sql`select case when c.encrypt_option like 'T%' then 1 else 0 end as "is"
    from sys.dm_exec_connections c where c.session_id = @@spid`,
  snapshots: sql`select case when d.snapshot_isolation_state = 1 then 1 else 0 end as "is"
    from sys.databases d where d.name = db_name()`,
  // a case keeps its order: databases that may not be entered are not looked into
  companies: sql`select top (200) d.name as name from sys.databases d
    where case when d.state = 0 and has_dbaccess(d.name) = 1
      then case when object_id(quotename(d.name) + '.softland.cwparam') is not null
        and object_id(quotename(d.name) + '.softland.cwtauxi') is not null then 1 else 0 end
      else 0 end = 1
    order by d.name`,
  sizes: sql`select top (${sql.lit(MOST_TABLES)}) t.name as name, sum(p.rows) as "rows"
    from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
    join sys.partitions p on p.object_id = t.object_id and p.index_id in (0, 1)
    where s.name = 'softland' group by t.name order by t.name`,
  writable: (tables) => sql`select o.name as name, w.may as may
    from sys.objects o join sys.schemas s on s.schema_id = o.schema_id cross join ${WRITES}
    where s.name = 'softland' and o.type in ('U', 'V') and lower(o.name) in (${oneOf(tables)})
      and has_perms_by_name('softland.' + quotename(o.name), 'OBJECT', w.may) = 1
    order by o.name`,
  columns: (table) => sql`select c.TABLE_NAME as name, c.COLUMN_NAME as "column", c.DATA_TYPE as type,
      has_perms_by_name('softland.' + quotename(c.TABLE_NAME), 'OBJECT', 'SELECT', c.COLUMN_NAME, 'COLUMN') as may
    from INFORMATION_SCHEMA.COLUMNS c
    where c.TABLE_SCHEMA = 'softland' and lower(c.TABLE_NAME) = ${table.toLowerCase()}
    order by c.TABLE_NAME, c.ORDINAL_POSITION`,
}

export const catalogueOf = ({ kind }: Dialect): Catalogue => (kind === 'postgres' ? postgres : sqlServer)
