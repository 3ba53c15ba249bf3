import { columnsGranted } from './columns.ts'
import type { Reader } from './dba-script.ts'

/** [name], whatever is in it. */
const named = (name: string) => `[${name.replaceAll(']', ']]')}]`
/** N'text', whatever is in it. */
const quoted = (text: string) => `N'${text.replaceAll("'", "''")}'`

/** Says why and lets nothing after it happen. */
const stop = (why: string) => `RAISERROR(${quoted(why.replaceAll('%', '%%'))}, 16, 1);
  SET NOEXEC ON;`

/**
 * For SQL Server 2008 and later, in sqlcmd or Management Studio, where `GO` ends a batch. A script goes on after an
 * error, and in another database when the one it names is not there: so it asks first and stops itself.
 */
export function sqlServerScript({ login, companies }: Reader): string {
  const several = companies.length > 1
  return `-- Atiende: usuario de sólo lectura para Softland (SQL Server 2008 o posterior).
-- Lo ejecuta un administrador del servidor (sysadmin)${several ? `, entero: es para ${companies.length} bases de empresas` : ''}.
-- Se puede ejecutar de nuevo, por ejemplo después de actualizar Atiende: no repite lo que ya existe.
-- Permite leer sólo las columnas nombradas aquí. No permite leer contraseñas, palabras secretas ni
-- claves de documentos electrónicos, y prohíbe agregar, cambiar o eliminar datos y ejecutar procedimientos.

-- 1. ${several ? 'Las bases de las empresas. Si una no está como debe, no se hace nada en ninguna.' : 'La base de la empresa.'}
${companies.map(({ database }) => lookAt(database, login)).join('')}
${makeLogin(login, companies)}
${companies.map((company) => makeReader(login, company)).join('\n')}SET NOEXEC OFF;
GO
`
}

const there = (name: string) => `EXISTS (SELECT name FROM sys.database_principals WHERE name = ${quoted(name)})`
const roleOf = (login: string) => `${login}_lector`

/** Whether a database is one of Softland, and has no user of this name that is of somebody else. */
const lookAt = (database: string, login: string) => `USE [master];
GO
IF DB_ID(${quoted(database)}) IS NULL
BEGIN
  ${stop(`No existe la base ${database}: corrija su nombre en Atiende y haga el script de nuevo.`)}
END
GO
USE ${named(database)};
GO
IF SCHEMA_ID(N'softland') IS NULL
BEGIN
  ${stop(`La base ${database} no es de una empresa de Softland: no tiene el esquema softland.`)}
END
IF ${there(login)} AND NOT ${there(roleOf(login))}
BEGIN
  ${stop(`El usuario ${login} ya existe en la base ${database} y es de otro programa: elija otro nombre.`)}
END
IF EXISTS (SELECT name FROM sys.database_principals WHERE sid = SUSER_SID(${quoted(login)}) AND name <> ${quoted(login)})
BEGIN
  ${stop(`El login ${login} ya entra en la base ${database} como otro usuario: elija otro nombre.`)}
END
GO
`

/** One login for the server. It is Atiende's own where one of the databases knows it by its user. */
function makeLogin(login: string, companies: Reader['companies']): string {
  const isThere = `EXISTS (SELECT name FROM sys.server_principals WHERE name = ${quoted(login)})`
  const unknownIn = companies.map(
    ({ database }) =>
      `NOT EXISTS (SELECT name FROM ${named(database)}.sys.database_principals WHERE sid = SUSER_SID(${quoted(login)}) AND name = ${quoted(login)})`,
  )
  return `-- 2. La conexión (login). Escriba una contraseña larga entre las comillas de @clave.
-- Si el login ya existe, su contraseña no se cambia, y no recibe permisos sin que usted lo diga: escriba 1 en
-- @ya_es_de_atiende si lo creó este mismo script para otra base. Si es de otro programa, elija otro nombre.
DECLARE @clave nvarchar(100), @ya_es_de_atiende bit;
SET @clave = N'';
SET @ya_es_de_atiende = 0;
IF NOT ${isThere} AND @clave = N''
BEGIN
  ${stop('Escriba una contraseña en @clave y ejecute de nuevo.')}
END
IF EXISTS (SELECT name FROM sys.server_principals WHERE name = ${quoted(login)} AND type <> 'S')
  OR IS_SRVROLEMEMBER('sysadmin', ${quoted(login)}) = 1
BEGIN
  ${stop(`El login ${login} ya existe y es de Windows o de un administrador: elija otro nombre.`)}
END
IF ${isThere} AND @ya_es_de_atiende = 0
  AND ${unknownIn.join('\n  AND ')}
BEGIN
  ${stop(`El login ${login} ya existe en este servidor: escriba 1 en @ya_es_de_atiende si lo creó este script, o elija otro nombre.`)}
END
DECLARE @crear nvarchar(max);
SET @crear = ${quoted(`CREATE LOGIN ${named(login)} WITH PASSWORD = `)} + QUOTENAME(@clave, '''') + N', CHECK_POLICY = ON;';
IF NOT ${isThere} AND @clave <> N''
  EXEC (@crear);
GO
`
}

/** What the login is and may do in one database. */
function makeReader(login: string, { database, serials }: Reader['companies'][number]): string {
  const role = roleOf(login)
  return `USE ${named(database)};
GO
-- 3. El rol y el usuario.
IF NOT ${there(role)}
  CREATE ROLE ${named(role)};
GO
IF NOT ${there(login)}
  CREATE USER ${named(login)} FOR LOGIN ${named(login)};
GO
-- Una base restaurada trae un usuario que no es de esta conexión: se vuelven a unir.
ALTER USER ${named(login)} WITH LOGIN = ${named(login)};
GO
EXEC sp_addrolemember ${quoted(role)}, ${quoted(login)};
GO

-- 4. Qué puede leer: columna por columna, si existe en esta versión de Softland.
${columnsGranted(serials)
  .map(({ table, columns }) => columns.map((column) => grant(table, column, role)).join('\n'))
  .join('\n\n')}
GO

-- 5. Puede ver qué tablas y columnas existen; no puede cambiar nada.
GRANT VIEW DEFINITION ON SCHEMA::[softland] TO ${named(role)};
DENY INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::[softland] TO ${named(role)};
GO

-- 6. Comprobación: lee_clientes debe decir 1; lee_claves y cambia_clientes, 0.
EXECUTE AS USER = ${quoted(login)};
SELECT DB_NAME() AS base, HAS_PERMS_BY_NAME(N'softland.cwtauxi', 'OBJECT', 'SELECT', N'NomAux', 'COLUMN') AS lee_clientes,
  HAS_PERMS_BY_NAME(N'softland.cwtauxi', 'OBJECT', 'SELECT', N'Password', 'COLUMN') AS lee_claves,
  HAS_PERMS_BY_NAME(N'softland.cwtauxi', 'OBJECT', 'UPDATE') AS cambia_clientes;
REVERT;
GO
`
}

const grant = (table: string, column: string, role: string) =>
  `IF COL_LENGTH(N'softland.${table}', N'${column}') IS NOT NULL GRANT SELECT (${named(column)}) ON [softland].${named(table)} TO ${named(role)};`
